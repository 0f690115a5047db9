package no.oppvekststatus.webreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.plan.CoatOfArms;
import no.oppvekststatus.plan.Texts;
import org.jspecify.annotations.Nullable;

/** One document as one page: cover, contents, sections, foot. The headings follow each other without a gap. */
public final class WebReport {
  private static final double PATTERN = 491;

  private final Document document;
  private final Look look;
  private final Texts texts;
  private final MarkSheet marks = new MarkSheet();
  private final MarkWords words;
  private final Markup body = new Markup();

  private WebReport(Document document, Look look) {
    this.document = document;
    this.look = look;
    this.texts = Texts.in(document.language());
    this.words = MarkWords.of(document);
  }

  /** {@code style}: the page's own style sheet. */
  public static String html(Document document, String style, Look look) {
    return new WebReport(document, look).page(style);
  }

  private String page(String style) {
    cover();
    contents();
    body.open("main", "id", "innhold", "tabindex", "-1").line();
    sections();
    body.close("main").line().open("footer").line().element("p", document.editionLine());
    body.element("p", document.organisation());
    if (document.sampleMark() != null) body.element("p", document.sampleMark(), "class", "sample");
    body.close("footer").line();
    Markup page = new Markup();
    page.drawing("<!doctype html>\n").open("html", "lang", document.language().code()).line().open("head").line();
    page.open("meta", "charset", "utf-8")
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.open("meta", "name", "color-scheme", "content", "light dark").open("link", "rel", "icon", "href", "data:,")
        .line();
    page.element("title", document.title()).open("style").drawing(style).close("style").line().close("head").line();
    page.open("body").line().element("a", texts.of("web-report.skip"), "class", "skip", "href", "#innhold")
        .drawing(marks.drawn());
    return page.drawing(body.toString()).close("body").line().close("html").line().toString();
  }

  private void cover() {
    Document.Cover cover = document.cover();
    body.open("header").line();
    if (document.sampleMark() != null) body.element("p", document.sampleMark(), "class", "sample");
    body.open("div", "class", "cover").line();
    CoatOfArms arms = look.coatOfArms();
    if (arms != null)
      body.open("img", "class", "arms", "src", "data:" + arms.mediaType() + ";base64," + arms.base64(), "alt",
          Objects.requireNonNullElse(look.coatOfArmsAlt(), "")).line();
    body.element("p", document.organisation(), "class", "organisation");
    body.element("h1", cover == null ? document.title() : cover.title());
    if (cover != null) body.paragraphs(cover.subtitle(), "lead").paragraphs(cover.recipient(), null);
    body.close("div").line();
    if (cover == null) body.element("p", document.editionLine(), "class", "edition");
    else under(cover);
    body.close("header").line();
  }

  private void under(Document.Cover cover) {
    if (!cover.facts().isEmpty()) {
      body.open("dl", "class", "facts").line();
      cover.facts()
          .forEach(f -> body.open("div").element("dt", f.label()).element("dd", f.value()).close("div").line());
      body.close("dl").line();
    }
    if (cover.notice() != null) {
      body.open("div", "class", "notice").line().element("p", cover.notice().title(), "class", "panel-title");
      body.paragraphs(cover.notice().text(), null).close("div").line();
    }
    if (cover.rows().isEmpty()) return;
    body.element("p", cover.heads(), "class", "note");
    double height = 51.0 * cover.rows().size();
    body.open("div", "class", "pattern")
        .drawing(Pictures.pattern(cover.rows(), PATTERN, height).svg(Markup.plain(cover.alt()))).close("div").line();
  }

  private void contents() {
    List<Section> parts = document.sections().stream().filter(s -> s.level() == 1 && !s.title().isBlank()).toList();
    if (parts.size() < 2) return;
    body.open("nav", "aria-label", texts.of("web-report.contents")).line().element("p", texts.of("web-report.contents"),
        "class",
        "panel-title");
    body.open("ol").line();
    for (Section part : parts)
      body.open("li").open("a", "href", "#" + id(part)).text(title(part)).close("a").close("li").line();
    body.close("ol").close("nav").line();
  }

  private void sections() {
    int above = 1;
    for (Section section : document.sections()) {
      boolean named = !section.title().isBlank();
      int level = named ? Math.min(Math.min(section.level() + 1, above + 1), 5) : above;
      above = level;
      body.open(named ? "section" : "div", "class", tier(section), "aria-labelledby", named ? id(section) : null)
          .line();
      if (named) body.element("h" + level, title(section), "id", id(section));
      WebReportTables tables = new WebReportTables(body, marks, words, look.accent(), section.title());
      WebReportBlocks blocks = new WebReportBlocks(body, marks, tables, "h" + (level + 1),
          Locale.forLanguageTag(document.language().code()));
      section.blocks().forEach(blocks::block);
      body.close(named ? "section" : "div").line();
    }
  }

  private static String title(Section section) {
    return section.mark() == null ? section.title() : section.mark() + " " + section.title();
  }

  private String id(Section section) {
    if (section.anchor() != null) return section.anchor().getFragment();
    List<Section> all = new ArrayList<>(document.sections());
    int at = 0;
    while (all.get(at) != section) at++;
    return "del-" + (at + 1);
  }

  private static @Nullable String tier(Section section) {
    return section.tierColour() == null ? null : "tier-" + section.tierColour().code();
  }
}
