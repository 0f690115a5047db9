package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.oppvekststatus.assessment.IndicatorStatus;
import no.oppvekststatus.assessment.MeasureStatus;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block.Statement;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.wording.Headlines;

/**
 * The year's up to five sentences, chosen by the statistics and never by hand: what is certainly worse, what is behind,
 * what is reached, how far the measures have come, and what is delayed. Where figures are equally clear the plan's
 * order decides.
 */
final class Highlights {
  private static final int MOST = 5;

  private Highlights() {}

  static List<Statement> of(ReportScope a) {
    List<Statement> efforts = efforts(a);
    List<Statement> results = results(a);
    int room = MOST - efforts.size();
    List<Statement> all = new ArrayList<>(results.subList(0, Math.min(room, results.size())));
    if (results.isEmpty()) all.add(new Statement(Icon.NOT_MEASURED,
        a.text(a.indicators().isEmpty() ? "year.no-indicators" : "year.nothing-measured", a.year())));
    all.addAll(efforts);
    return all;
  }

  /** The worst first, but where there is a good one it is not left out. */
  private static List<Statement> results(ReportScope a) {
    List<IndicatorStatus> bad = ranked(a, List.of(Verdict.WRONG_WAY, Verdict.BEHIND, Verdict.NOT_CERTAIN));
    List<IndicatorStatus> good = ranked(a, List.of(Verdict.REACHED, Verdict.REACHED_UNCERTAIN, Verdict.ON_TRACK));
    List<IndicatorStatus> chosen = new ArrayList<>(bad.subList(0, Math.min(2, bad.size())));
    chosen.addAll(good.subList(0, Math.min(3 - chosen.size(), good.size())));
    if (chosen.size() < 3) bad.stream().skip(2).limit(3 - chosen.size()).forEach(chosen::add);
    if (chosen.isEmpty())
      ranked(a, List.of(Verdict.BASELINE, Verdict.NO_TARGET)).stream().limit(1).forEach(chosen::add);
    Headlines headlines = new Headlines(a.texts());
    return chosen.stream().map(i -> new Statement(a.words().of(i.current().verdict()).icon(), headlines.of(i),
        List.of(IndicatorPart.link(a, i)))).toList();
  }

  private static List<IndicatorStatus> ranked(ReportScope a, List<Verdict> order) {
    return a.indicators().stream().filter(i -> order.contains(i.current().verdict()))
        .sorted(Comparator.comparingInt((IndicatorStatus i) -> order.indexOf(i.current().verdict()))
            .thenComparing(i -> i.current().interval() == null)
            .thenComparing(i -> a.year() - i.current().figure().year()))
        .toList();
  }

  private static CountedNumber verdict(ReportScope a, List<MeasureStatus> owed, String what,
      MeasureStatus.MeasureState verdict) {
    return a.count("skal-gjennomfores." + what,
        a.measureIds(owed.stream().filter(m -> m.verdict() == verdict).toList()));
  }

  private static List<Statement> efforts(ReportScope a) {
    List<Statement> said = new ArrayList<>();
    List<MeasureStatus> owed = a.once().stream().filter(a::binding).toList();
    if (owed.isEmpty()) return said;
    CountedNumber running = verdict(a, owed, "i-drift", MeasureStatus.MeasureState.IN_OPERATION);
    CountedNumber partly = verdict(a, owed, "delvis-i-drift", MeasureStatus.MeasureState.PARTLY);
    long silent = owed.stream().filter(m -> m.verdict() == MeasureStatus.MeasureState.UNANSWERED).count();
    if (silent == owed.size())
      said.add(new Statement(Icon.UNANSWERED, a.text("year.no-answers", a.terms().unitPlural())));
    else said.add(new Statement(Icon.IN_OPERATION,
        a.counted(a.count("skal-gjennomfores", a.measureIds(owed)), "year.measures.one", "year.measures.many",
            a.letters(running), a.letters(partly))));
    List<String> late = owed.stream().filter(m -> m.verdict() == MeasureStatus.MeasureState.DELAYED)
        .map(m -> m.measure().title()).toList();
    if (late.size() == 1) said.add(new Statement(Icon.DELAYED, a.text("year.delayed.one", late.get(0))));
    else
      if (late.size() == 2) said.add(new Statement(Icon.DELAYED, a.text("year.delayed.two", late.get(0), late.get(1))));
      else if (late.size() > 2) said.add(new Statement(Icon.DELAYED, a.text("year.delayed.many",
          a.letters(verdict(a, owed, "forsinket", MeasureStatus.MeasureState.DELAYED)), late.get(0), late.get(1))));
    return said;
  }
}
