package no.oppvekststatus.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a detail of a finding can say, where it is a word of the program and no value. */
public enum FindingDetail {
  /** What an outlier stands out from. */
  HISTORY, MUNICIPALITIES,
  /** Why there is nothing to compare with. */
  UNKNOWN, NO_FIGURES,
  /** Which part of a figure was changed. */
  X, N, S, VALUE;

  /** As it is remembered in the database and in editions. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the finding says under the key; empty where it says nothing there. */
  public static Optional<FindingDetail> of(Status.Finding finding, FindingKey key) {
    return finding.says(key).flatMap(said -> Arrays.stream(values()).filter(d -> d.code().equals(said)).findFirst());
  }
}
