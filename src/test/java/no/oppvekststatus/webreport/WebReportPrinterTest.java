package no.oppvekststatus.webreport;

import static no.oppvekststatus.fixtures.EveryBlock.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.DecidedStrings;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.fixtures.HardCases;
import no.oppvekststatus.plan.CoatOfArms;
import org.junit.jupiter.api.Test;

class WebReportPrinterTest {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern HEADING = Pattern.compile("<h(\\d)[ >]");

  @Test
  void theHashIsThatOfWhatStandsBetweenTheStyleTags() throws Exception {
    for (Look look : List.of(Look.STANDARD, new Look("#7A1F3D", null, null))) {
      PrintedWebReport page = WebReportPrinter.page(EveryBlock.report(), look);
      String style =
          page.html().substring(page.html().indexOf("<style>") + "<style>".length(), page.html().indexOf("</style>"));
      assertThat(page.styleSha256())
          .isEqualTo(Base64.getEncoder()
              .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void everyDecidedStringStandsInThePage() {
    for (Document document : List.of(EveryBlock.report(), HardCases.document())) {
      String words = words(WebReportPrinter.html(document, Look.STANDARD));
      for (String decided : DecidedStrings.of(document)) assertThat(words).contains(bare(decided));
    }
  }

  @Test
  void whatAPersonWroteIsTextAndNeverMarkup() {
    String hard = "<b>fet</b> & \"sitat\" 'enkel' <script>alert(1)</script> =1+1";
    Document document = EveryBlock.document(section(hard, Block.Text.body(hard),
        new Block.Table(hard, List.of(Column.left(hard, 1)),
            List.of(Row.normal(List.of(Cell.strip(List.of(Icon.BEHIND), hard))))),
        new Block.Boxed(hard, List.of(hard)), new Block.Statements(List.of(new Block.Statement(Icon.REACHED, hard)))));
    String html = WebReportPrinter.html(document, Look.STANDARD);
    assertThat(html).doesNotContain("<b>", "<script", "\"sitat\"")
        .contains("&lt;b&gt;fet&lt;/b&gt; &amp; &quot;sitat&quot; &#39;enkel&#39;");
    assertThat(html).contains("aria-label=\"&lt;b&gt;fet&lt;/b&gt;");
  }

  @Test
  void otherScriptsAndEmojiStandAsWrittenAndTurningCharactersDoNot() {
    Document document = EveryBlock.document(section("Signs", Block.Text.body(
        "\u0645\u0631\u062d\u0628\u0627 áčđŋšŧž \uD83D\uDC68\u200D\uD83D\uDC67 a\u202Eb\u2066c\u0000d\uD83D")));
    assertThat(WebReportPrinter.html(document, Look.STANDARD))
        .contains("\u0645\u0631\u062d\u0628\u0627 áčđŋšŧž \uD83D\uDC68\u200D\uD83D\uDC67 abc d\uFFFD</p>");
  }

  @Test
  void tablesNameTheirColumnsAndRows() {
    Document document = EveryBlock
        .document(section("Tabell", new Block.Table("Tall", List.of(Column.left("Nr", 1), Column.right("", 1)),
            List.of(Row.group(List.of(Cell.of("Gruppe"))), Row.normal(List.of(Cell.of("1"), Cell.strong("12")))))));
    assertThat(WebReportPrinter.html(document, Look.STANDARD)).contains("<caption>Tall</caption>",
        "<th scope=\"col\" class=\"short\">Nr</th>",
        "<th scope=\"row\" colspan=\"2\"><span>Gruppe</span></th>",
        "<th scope=\"row\" class=\"short\"><span>1</span></th>", "<td class=\"right\"><strong>12</strong></td>");
  }

  @Test
  void headingsFollowEachOtherWithoutAGap() {
    for (Document document : List.of(EveryBlock.report(), HardCases.document())) {
      List<Integer> levels = levels(WebReportPrinter.html(document, Look.STANDARD));
      assertThat(levels.get(0)).isEqualTo(1);
      assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
      for (int i = 1; i < levels.size(); i++) assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void everyChartTellsItselfInWordsAndEveryMarkUsedIsDrawn() {
    String html = WebReportPrinter.html(EveryBlock.report(), Look.STANDARD);
    Matcher used = Pattern.compile("<use href=\"#([a-z-]+)\">").matcher(html);
    int count = 0;
    for (; used.find(); count++) assertThat(html).contains("<symbol id=\"" + used.group(1) + "\"");
    assertThat(count).isGreaterThan(50);
    assertThat(html).doesNotContain("<title></title>").contains("role=\"img\"><title>");
  }

  @Test
  void theMunicipalitysColourAndLanguageAreThePages() {
    String html = WebReportPrinter.html(EveryBlock.report(), new Look("#7A1F3D", null, null));
    assertThat(html).startsWith("<!doctype html>\n<html lang=\"nb\">").contains("--accent: #7A1F3D;")
        .doesNotContain(" style=");
  }

  @Test
  void theCoatOfArmsStandsInThePageItselfWithItsWords() {
    CoatOfArms arms = new CoatOfArms("v.png", "image/png", "iVBORw0KGgo=");
    String html =
        WebReportPrinter.html(EveryBlock.report(), new Look("#7A1F3D", arms, "Kommunevåpenet til \"Ø\" & co"));
    assertThat(html).contains(
        "<img class=\"arms\" src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Kommunevåpenet til &quot;Ø&quot; &amp; co\">");
  }

  @Test
  void linksLeadToWhatStandsInThePageAndToThePublishers() {
    String html =
        WebReportPrinter.html(
            EveryBlock.document(new Document.Section(1, "4", "Del", "Del", true, null, URI.create("#del"),
                List.of(new Block.Table("",
                    List.of(Column.left("Nr", 1)),
                    List.of(Row.normal(URI.create("#kilde-1"),
                        List.of(Cell.of("Se <1>, tabell 7 og del 4").withNote("og [1]")
                            .leading(List.of(
                                new Document.Link("tabell 7", "Hos \"A\"", URI.create("https://a.no/7?a=1&b=2")),
                                new Document.Link("del 4", "Til del 4", URI.create("#del")),
                                new Document.Link("[1]", "Til kilde 1", URI.create("#kilde-1"))))))))))),
            Look.STANDARD);
    assertThat(html).contains("<h2 id=\"del\">4 Del</h2>", "<tr id=\"kilde-1\">",
        "Se &lt;1&gt;, <a href=\"https://a.no/7?a=1&amp;b=2\" title=\"Hos &quot;A&quot;\">tabell 7</a>"
            + " og <a href=\"#del\" title=\"Til del 4\">del 4</a></span>",
        "<small>og <a href=\"#kilde-1\" title=\"Til kilde 1\">[1]</a></small>");
  }

  private static List<Integer> levels(String html) {
    List<Integer> levels = new ArrayList<>();
    Matcher heading = HEADING.matcher(html);
    while (heading.find()) levels.add(Integer.parseInt(heading.group(1)));
    return levels;
  }

  private static String words(String html) {
    String text = TAG.matcher(html.substring(html.indexOf("<body>"))).replaceAll("");
    return bare(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
        .replace("&amp;", "&"));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFFFD]+", "").replaceAll("\\p{Cs}", "");
  }
}
