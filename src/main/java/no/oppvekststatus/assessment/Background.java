package no.oppvekststatus.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.Revision;

/**
 * What an assessment knows from before, besides figures and answers.
 *
 * @param places the places over time according to KLASS
 * @param revisions what cells among the observations said before they were changed
 * @param known the data remarks of earlier nights, with the business date each was first made
 */
public record Background(Places places, List<Revision> revisions, List<KnownRemark> known) {
  public static final Background NONE = new Background(Places.NONE, List.of(), List.of());

  /** A remark as it is remembered; {@code detail} as {@link #key} writes it. */
  public record KnownRemark(String code, String subject, String detail, LocalDate firstSeen) {}

  /** A finding's detail as one text. */
  public static String key(Map<FindingKey, String> detail) {
    Map<String, String> sorted = new TreeMap<>();
    detail.forEach((key, value) -> sorted.put(key.toString(), value));
    return sorted.toString();
  }

  /** Never later than the business date: what is remembered of a later night does not change an earlier assessment. */
  public LocalDate firstSeen(String code, String subject, Map<FindingKey, String> detail, LocalDate businessDate) {
    String key = key(detail);
    return known.stream().filter(k -> k.code().equals(code) && k.subject().equals(subject) && k.detail().equals(key))
        .map(KnownRemark::firstSeen).filter(d -> d.isBefore(businessDate)).findFirst().orElse(businessDate);
  }
}
