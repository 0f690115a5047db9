package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.assessment.Status.AreaStatus;
import no.oppvekststatus.document.Document.Cover;
import no.oppvekststatus.document.Document.CoverRow;
import no.oppvekststatus.document.Document.Fact;
import no.oppvekststatus.document.Document.Notice;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.document.NumberMark;
import org.jspecify.annotations.Nullable;

/** The first page: whose report, of what, for whom, in what state, and the municipality's own pattern of marks. */
public final class CoverPart {
  private static final int MOST_ROWS = 8;

  private CoverPart() {}

  public static Cover of(ReportScope a, String title, String subtitle, String recipient) {
    List<CoverRow> rows = rows(a);
    return new Cover(title, subtitle, recipient, a.text("cover.results"), a.text("cover.efforts"),
        rows.stream().allMatch(r -> r.number().isEmpty()) ? "" : a.text("cover.area"), rows,
        facts(a), notice(a),
        a.text(a.committee().isPresent() ? "cover.alt" : "cover.alt-evaluation",
            NumberMark.of("antall.rader", rows.size()),
            a.count("indikatorer", ReportScope.ids(a.indicators())), a.count("tiltak", a.measureIds(a.once()))));
  }

  /** One line per area with anything tied to it; where there are too many, all of it in one line. */
  private static List<CoverRow> rows(ReportScope a) {
    List<AreaStatus> linked =
        a.areas().stream().filter(x -> !x.indicators().isEmpty() || !x.measures().isEmpty()).toList();
    if (linked.isEmpty() || linked.size() > MOST_ROWS) {
      List<Icon> results = a.indicators().stream().map(i -> a.words().of(i.current().verdict()).icon()).toList();
      List<Icon> efforts = a.once().stream().map(m -> a.words().of(m.verdict()).icon()).toList();
      return List.of(new CoverRow("", results, efforts));
    }
    List<CoverRow> rows = new ArrayList<>();
    for (AreaStatus area : linked) rows.add(new CoverRow(AreaPart.mark(area.area()),
        StatusTally.resultStrip(area.results(), a), StatusTally.effortStrip(area.efforts(), a)));
    return rows;
  }

  private static List<Fact> facts(ReportScope a) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(a.text("cover.state"), a.text(a.imprint().draft() ? "cover.draft" : "cover.published")));
    facts.add(a.imprint().draft() ? new Fact(a.text("cover.made"), a.numbers().date(a.imprint().clock()))
        : new Fact(a.text("cover.edition"), editionLine(a)));
    if (a.imprint().edition() > 1)
      facts.add(new Fact(a.text("cover.replaces"),
          a.text("cover.edition-number", NumberMark.of("utgave.forrige", a.imprint().edition() - 1))));
    facts.add(new Fact(a.text("cover.plan"), a.plan().title() + ", " + a.plan().periodLabel()));
    if (a.imprint().approver() != null) facts.add(new Fact(a.text("cover.approved-by"), a.imprint().approver()));
    return facts;
  }

  /** Edition, state and date, for the cover and every footer. */
  public static String editionLine(ReportScope a) {
    String date = a.numbers().date(a.imprint().clock());
    return a.imprint().draft() ? a.text("footer.draft", date)
        : a.text("footer.edition", NumberMark.of("utgave", a.imprint().edition()), date);
  }

  private static @Nullable Notice notice(ReportScope a) {
    return a.status().sample() ? new Notice(a.text("sample.title"), a.text("sample.text")) : null;
  }

  public static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

}
