package no.oppvekststatus.page.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperFillManager;
import org.junit.jupiter.api.Test;

/** The templates of {@code reports/} hold places and looks, all styles in one file, and neither queries nor words. */
class TemplatesTest {
  private static final Path REPORTS = Path.of("reports");
  private static final Pattern STYLE = Pattern.compile("[ (]style=\"(\\w+)\"");

  private static Map<String, String> templates() throws IOException {
    Map<String, String> templates = new HashMap<>();
    try (Stream<Path> files = Files.list(REPORTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jrxml")).toList())
        templates.put(file.getFileName().toString(), Files.readString(file));
    }
    assertThat(templates).hasSize(9);
    return templates;
  }

  private static Set<String> found(String text, Pattern pattern) {
    return pattern.matcher(text).results().map((MatchResult r) -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What of a template is against the rules of {@code reports/README.md}. */
  private static Set<String> faults(String template) throws IOException {
    Set<String> faults = new TreeSet<>();
    Set<String> styles =
        found(Files.readString(REPORTS.resolve("styles.jrtx")), Pattern.compile("<style name=\"(\\w+)\""));
    found(template, STYLE).stream().filter(style -> !styles.contains(style))
        .forEach(style -> faults.add("styles.jrtx has no style " + style));
    for (String own : List.of("<style ", "fontSize=", "fontName=", "<query", "staticText", "<variable"))
      if (template.replaceAll("(?s)<!\\[CDATA\\[.*?]]>", "").contains(own)) faults.add("states " + own);
    if (!template.contains("<![CDATA[\"styles.jrtx\"]]>")) faults.add("does not take its styles from styles.jrtx");
    return faults;
  }

  @Test
  void everyTemplateTakesItsStylesFromOneFileAndHoldsNoWordsAndNoQueries() throws IOException {
    for (Map.Entry<String, String> template : templates().entrySet())
      assertThat(faults(template.getValue())).as(template.getKey()).isEmpty();
  }

  @Test
  void aTemplateWithAStyleOfItsOwnOrAQueryIsFound() throws IOException {
    String template =
        templates().get("key.jrxml").replace("style=\"Key\"", "style=\"Mine\" fontSize=\"7\" fontName=\"Serif\"")
            .replace("<detail>", "<query language=\"sql\"/><detail>");
    assertThat(faults(template)).containsExactlyInAnyOrder("styles.jrtx has no style Mine", "states fontSize=",
        "states fontName=", "states <query");
  }

  /** No style is left that no template uses but those that only measure. */
  @Test
  void everyStyleIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String template : templates().values()) used.addAll(found(template, STYLE));
    assertThat(used).containsAll(
        found(Files.readString(REPORTS.resolve("styles.jrtx")), Pattern.compile("<style name=\"(\\w+)\"")));
  }

  @Test
  void theDesignersDataAdapterGivesRecordsThatFillTheReport() throws Exception {
    org.w3c.dom.Document adapter =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(REPORTS.resolve("sample.jrdax").toFile());
    String factory = adapter.getElementsByTagName("factoryClass").item(0).getTextContent();
    String method = adapter.getElementsByTagName("methodToCall").item(0).getTextContent();
    JRDataSource source = (JRDataSource) Class.forName(factory).getMethod(method).invoke(null);
    assertThat(JasperFillManager.fillReport(TemplateFile.report(), new HashMap<>(Map.of("folio", "{0}/{1}")), source)
        .getPages()).hasSizeGreaterThan(5);
  }
}
