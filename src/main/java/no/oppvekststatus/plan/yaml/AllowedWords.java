package no.oppvekststatus.plan.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.EvaluationKind;
import no.oppvekststatus.plan.FollowUpInterval;
import no.oppvekststatus.plan.FollowUpKind;
import no.oppvekststatus.plan.GoalScope;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.LinkBasis;
import no.oppvekststatus.plan.Ownership;
import no.oppvekststatus.plan.ParticipantLevel;
import no.oppvekststatus.plan.Publisher;
import no.oppvekststatus.plan.StartKind;
import no.oppvekststatus.plan.TierColour;

/** The closed lists of words that the files may use. */
final class AllowedWords {
  private AllowedWords() {}

  static final Map<String, StartKind> START = of(StartKind.values());
  static final Map<String, EvaluationKind> EVALUATION = of(EvaluationKind.values());
  static final Map<String, LinkBasis> BASIS = of(LinkBasis.values());
  static final Map<String, GoalScope> SCOPE = of(GoalScope.values());
  static final Map<String, TierColour> COLOUR = coded(TierColour::code, List.of(TierColour.values()));
  static final Map<String, Language> LANGUAGE = coded(Language::code, Language.ALL);
  static final Map<String, Ownership> OWNERSHIP = coded(Ownership::code, List.of(Ownership.values()));
  static final Map<String, FollowUpInterval> INTERVAL = of(FollowUpInterval.values());
  static final Map<String, FollowUpKind> FOLLOW_UP = of(FollowUpKind.values());
  static final Map<String, ParticipantLevel> PARTICIPANT = of(ParticipantLevel.values());
  static final Map<String, DocumentKind> DOCUMENT =
      coded(DocumentKind::code,
          List.of(DocumentKind.STATUS_REPORT, DocumentKind.EVALUATION, DocumentKind.UNIT_REPORT));
  static final Map<String, AnswerStatus> STATUS = coded(AnswerStatus::code, AnswerStatus.OF_MEASURE);
  static final Map<String, IndicatorKind> KIND = of(IndicatorKind.values());
  static final Map<String, Indicator.Polarity> POLARITY = of(Indicator.Polarity.values());
  static final Map<String, Indicator.ComparisonPlace> REFERENCE = of(Indicator.ComparisonPlace.values());
  static final Map<String, Publisher.Api> API = of(Publisher.Api.values());

  private static <E> Map<String, E> coded(Function<E, String> code, List<E> values) {
    Map<String, E> map = new LinkedHashMap<>();
    for (E value : values) map.put(code.apply(value), value);
    return map;
  }

  private static <E extends Enum<E>> Map<String, E> of(E[] values) {
    Map<String, E> map = new LinkedHashMap<>();
    for (E value : values) map.put(value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value);
    return map;
  }
}
