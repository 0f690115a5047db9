package no.oppvekststatus.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a unit answers of a measure or of an evaluation. */
public enum AnswerStatus {
  /** The kind of answer has no status: a meeting, a need, a count, the form itself. */
  NONE(""),
  NOT_STARTED("ikke-startet"),
  BEING_ESTABLISHED("under-etablering"),
  KNOWN("kjent"),
  IN_OPERATION("i-drift"),
  ENDED("avsluttet"),
  NOT_CHOSEN("ikke-valgt"),
  NOT_APPLICABLE("ikke-aktuelt"),
  /** Silence; never stored. */
  UNANSWERED("ikke-besvart"),
  DONE("gjennomfort"),
  NOT_DONE("ikke-gjennomfort");

  /** What a measure can be answered with. */
  public static final List<AnswerStatus> OF_MEASURE =
      List.of(NOT_STARTED, BEING_ESTABLISHED, KNOWN, IN_OPERATION, ENDED, NOT_CHOSEN, NOT_APPLICABLE);

  private final String code;

  AnswerStatus(String code) { this.code = code; }

  /** As it stands in the database, the catalogue of indicators, editions and exports. */
  public String code() {
    return code;
  }

  /** The code. */
  @Override
  public String toString() { return code; }

  public static Optional<AnswerStatus> find(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  /** @throws IllegalArgumentException where there is no such status */
  public static AnswerStatus of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no answer is called " + code));
  }
}
