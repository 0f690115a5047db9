package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.wording.Mark;

/** How the words were chosen and by what thresholds, then the sources. */
public final class MethodPart {
  private MethodPart() {}

  public static List<Section> of(ReportScope a) {
    String name = a.text("method.section");
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(1, null, a.text("method.title"), name, false, null,
        List.of(Text.smallHeading(a.text("method.words-title")),
            Text.body(a.text("method.words")), verdicts(a))));
    sections.add(new Section(2, null, a.text("method.rules-title"), name, false, null, List.of(
        new Table("", List.of(Column.left(a.text("method.rule"), 2), Column.left(a.text("method.meaning"), 6)), List.of(
            row(a, "method.chance-title", a.text("method.chance")), row(a, "method.small-title", small(a)),
            row(a, "method.answers-title", a.text("method.answers")), row(a, "method.settings-title",
                a.text("method.settings", NumberMark.of("regelverk", a.status().rulesVersion()),
                    a.numbers().date(a.status().entry().organisation().round().due(a.year())),
                    a.numbers().date(a.status().businessDate())) + " " + a.text("method.targets")),
            row(a, "method.glossary-title", a.text("method.glossary")),
            row(a, "method.access-title", a.text("method.access")))))));
    sections.add(new Section(2, null, a.text("method.applied-title"), name, false, null, AppliedPart.of(a)));
    sections.add(new Section(2, null, a.text("method.sources-title"), name, false, null, SourcePart.blocks(a)));
    return sections;
  }

  private static Row row(ReportScope a, String title, String text) {
    return Row.normal(List.of(Cell.strong(a.text(title)), Cell.of(text)));
  }

  private static Table verdicts(ReportScope a) {
    List<Row> rows = new ArrayList<>();
    rows.add(verdict(a, Verdict.REACHED, "method.reached"));
    rows.add(verdict(a, Verdict.REACHED_UNCERTAIN, "method.reached-uncertain"));
    rows.add(verdict(a, Verdict.WRONG_WAY, "method.wrong-way"));
    rows.add(verdict(a, Verdict.BEHIND, "method.behind"));
    rows.add(verdict(a, Verdict.NOT_CERTAIN, "method.not-certain"));
    rows.add(verdict(a, Verdict.ON_TRACK, "method.on-track-rule"));
    return new Table("", List.of(Column.left(a.text("method.word"), 2), Column.left(a.text("method.meaning"), 5)),
        rows);
  }

  private static Row verdict(ReportScope a, Verdict v, String key) {
    Mark m = a.words().of(v);
    return Row.normal(List.of(Cell.status(m.icon(), m.capital()), Cell.of(a.text(key))));
  }

  private static String small(ReportScope a) {
    List<String> bases =
        a.indicators().stream().map(i -> i.indicator().minBase()).filter(n -> n > 0).distinct().sorted()
            .map(n -> NumberMark.of("regel.minste-grunnlag", n)).toList();
    String said = a.text("method.small", NumberMark.of("regel.terskel", a.texts().number(a.disclosed().threshold())));
    return bases.isEmpty() ? said : said + " " + a.text("method.min-base", listed(a, bases));
  }

  /** "10, 20 eller 30". */
  private static String listed(ReportScope a, List<String> words) {
    int last = words.size() - 1;
    return last < 1 ? String.join("", words)
        : a.text("list.or", String.join(", ", words.subList(0, last)), words.get(last));
  }
}
