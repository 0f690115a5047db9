package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.MeasureStatus.UnitAnswer;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.Column;
import no.oppvekststatus.document.Document.Block.Row;
import no.oppvekststatus.document.Document.Block.Table;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.ObligationReason;
import no.oppvekststatus.plan.ObligationReason.Rule;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.wording.FigureIds;
import no.oppvekststatus.wording.RuleWords;

/**
 * How the plan's collective wording was read: every rule that gave more than one unit, with the words it was used for.
 */
public final class WordingPart {
  private WordingPart() {}

  public static List<Section> of(ReportScope a) {
    String title = a.text("method.wording-title");
    return List.of(new Section(1, null, title, title, true, null, blocks(a)));
  }

  /** What one rule gave, for which of the plan's words. */
  private record Given(String rule, boolean byName, Set<String> labels, Map<String, String> measures, Set<String> bound,
      Set<String> apart) {
    Given(String rule, boolean byName) {
      this(rule, byName, new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  private static List<Block> blocks(ReportScope a) {
    Map<String, Given> all = given(a);
    if (all.isEmpty()) return List.of(Text.body(a.text("measures.none")));
    List<Row> rows = new ArrayList<>();
    List<String> single = new ArrayList<>();
    for (Map.Entry<String, Given> e : all.entrySet()) {
      Given g = e.getValue();
      if (!g.byName() && g.bound().size() + g.apart().size() > 1)
        rows.add(Row.normal(List.of(Cell.of(String.join(", ", g.labels())),
            Cell.of(CoverPart.capital(g.rule())), Cell.of(String.join(", ", g.measures().values())),
            Cell.of(number(e.getKey(), "bundet", g.bound())),
            Cell.of(g.apart().isEmpty() ? "–" : number(e.getKey(), "ikke-bundet", g.apart())))));
      else single.addAll(g.labels());
    }
    List<Block> blocks = new ArrayList<>(List.of(Text.body(a.text("method.wording"))));
    if (!rows.isEmpty()) blocks.add(new Table("",
        List.of(Column.left(a.text("method.label"), 9), Column.left(a.text("method.rule"), 15),
            Column.left(CoverPart.capital(a.terms().measure()), 4), Column.right(a.text("method.bound"), 2),
            Column.right(a.text("method.apart"), 3)),
        rows));
    if (!single.isEmpty()) blocks.add(Text
        .note(
            a.counted(a.count("ordlyder-med-en", single), "method.wording-single.one", "method.wording-single.many")));
    return blocks;
  }

  private static String number(String rule, String what, Set<String> units) {
    return NumberMark.count("ordlyd." + rule + "." + what, units.stream().map(FigureIds::unit).toList());
  }

  /** By the rule's bokmål words, which are part of the ids of the numbers in every language. */
  private static Map<String, Given> given(ReportScope a) {
    RuleWords words = new RuleWords(a.texts(), a.plan());
    RuleWords key = new RuleWords(Texts.in(Language.BOKMAL), a.plan());
    MeasureMarks marks = MeasureMarks.of(a.plan());
    Map<String, Given> all = new LinkedHashMap<>();
    for (MeasureStatus m : a.once()) for (UnitAnswer u : m.answers()) {
      ObligedUnit o = u.obliged();
      ObligationReason reason = o.reason();
      Given g = all.computeIfAbsent(key.rule(reason),
          k -> new Given(words.rule(reason), reason.rule().on(named -> true, answered -> false, group -> false)));
      g.labels().add(RuleWords.label(reason));
      g.measures().putIfAbsent(NumberMark.plain(marks.of(m.measure())), marks.of(m.measure()));
      (o.binding() ? g.bound() : g.apart()).add(o.unit().id());
    }
    return all;
  }
}
