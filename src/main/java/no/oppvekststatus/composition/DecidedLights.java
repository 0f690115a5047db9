package no.oppvekststatus.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.oppvekststatus.assessment.Status.CompetenceNeed;
import no.oppvekststatus.assessment.Verdict;
import no.oppvekststatus.composition.parts.CostPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.wording.Vocabulary;

/**
 * Every light, state and count that is no figure of a source, as the documents say it: what two editions are compared
 * by.
 */
public final class DecidedLights {

  private final List<ReportScope> scopes;
  private final List<Light> lights = new ArrayList<>();

  private DecidedLights(Disclosed disclosed, Imprint imprint) {
    this.scopes = Language.ALL.stream().map(l -> ReportScope.of(disclosed, Optional.empty(), l, imprint)).toList();
  }

  /**
   * One light: {@code key} is the same from edition to edition; {@code what} and {@code value} are words by the code of
   * their language.
   */
  public record Light(String key, Map<String, String> what, Map<String, String> value) {}

  /** In the order of the report: areas, goals, measures, evaluations, answers, needs. */
  public static List<Light> of(Disclosed disclosed, Imprint imprint) {
    DecidedLights all = new DecidedLights(disclosed, imprint);
    all.areas(disclosed);
    all.goals(disclosed);
    all.measures(disclosed);
    all.evaluations(disclosed);
    all.answers(disclosed);
    all.needs(disclosed);
    return List.copyOf(all.lights);
  }

  /** The word of a verdict given by its code in the export; the code itself where it is no verdict. */
  public static String verdict(String code, Language language) {
    for (Verdict v : Verdict.values())
      if (v.name().equals(code)) return new Vocabulary(Texts.in(language)).of(v).word();
    return code;
  }

  private void areas(Disclosed d) {
    d.status().areas().forEach(s -> {
      add("area/" + s.area().id() + "/result", a -> s.area().title() + ", " + a.text("area.result"),
          a -> a.words().of(s.result()).word());
      add("area/" + s.area().id() + "/effort", a -> s.area().title() + ", " + a.text("area.effort"),
          a -> a.words().of(s.effort()).word());
    });
  }

  private void goals(Disclosed d) {
    d.status().goals().forEach(s -> {
      add("goal/" + s.goal().id() + "/result", a -> s.goal().text() + ", " + a.text("area.result"),
          a -> a.words().of(s.result()).word());
      add("goal/" + s.goal().id() + "/effort", a -> s.goal().text() + ", " + a.text("area.effort"),
          a -> a.words().of(s.effort()).word());
    });
  }

  private void measures(Disclosed d) {
    d.status().measures().forEach(m -> add("measure/" + m.measure().id(), a -> m.measure().title(),
        a -> a.words().of(m.verdict(), a.counts(m)).word() + " ("
            + a.text("count.of", m.counts().inOperation(), m.counts().applicable()) + ")"));
  }

  private void evaluations(Disclosed d) {
    d.status().evaluations()
        .forEach(e -> add("evaluation/" + e.id(), a -> e.subject(), a -> a.words().of(e.state()).word()));
  }

  private void answers(Disclosed d) {
    int reporting = d.status().completeness().reporting().size();
    int answered = d.status().completeness().answered().size();
    add("answered", a -> a.text("answered.title"), a -> a.text("count.of", answered, reporting));
  }

  private void needs(Disclosed d) {
    List<CompetenceNeed> needs = d.status().needs();
    for (int n = 0; n < needs.size(); n++) {
      CompetenceNeed need = needs.get(n);
      add("need/" + need.unit().id() + "/" + n, a -> need.unit().name() + ", " + CostPart.what(a, need),
          a -> amount(a, need));
    }
  }

  private static String amount(ReportScope a, CompetenceNeed need) {
    if (need.amount() == null) return a.text("costs.no-amount");
    return need.approximate() ? a.numbers().about(need.amount()) : a.numbers().kroner(need.amount());
  }

  private void add(String key, Function<ReportScope, String> what, Function<ReportScope, String> value) {
    Map<String, String> whats = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (ReportScope a : scopes) {
      whats.put(a.texts().language().code(), NumberMark.plain(what.apply(a)));
      values.put(a.texts().language().code(), NumberMark.plain(value.apply(a)));
    }
    lights.add(new Light(key, whats, values));
  }
}
