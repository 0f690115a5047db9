package no.oppvekststatus.plan;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of documents of a report year: what they are called in files and who they are about. */
public enum DocumentKind {
  /** A committee's status report, as PDF, workbook and web page. */
  STATUS_REPORT("statusrapport", Audience.COMMITTEE),
  /** A unit's own report, as PDF. */
  UNIT_REPORT("enhet", Audience.UNIT),
  /** The evaluation of the whole plan, as PDF. */
  EVALUATION("evaluering", Audience.PLAN_OWNER),
  /** A unit's self-report form, as workbook. */
  FORM("skjema", Audience.UNIT);

  /** Whose document it is, besides the plan's owner, who sees all. */
  public enum Audience {
    /** The committee it is written for, and when it is published every committee. */
    COMMITTEE,
    /** The unit it is about, and no other unit. */
    UNIT,
    /** The owners of the plan. */
    PLAN_OWNER
  }

  private final String code;
  private final Audience audience;

  DocumentKind(String code, Audience audience) {
    this.code = code;
    this.audience = audience;
  }

  /** As it stands in manifests, file names and organisation files. */
  public String code() { return code; }

  public Audience audience() { return audience; }

  /** {@code recipient} is left out where there is one document of the kind: "enhet-skole-nb", "evaluering-nn". */
  public String fileName(String recipient, Language language) {
    return this == EVALUATION ? code + "-" + language.code() : code + "-" + recipient + "-" + language.code();
  }

  public static Optional<DocumentKind> find(String code) {
    return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
  }

  /** @throws IllegalArgumentException where there is no such kind */
  public static DocumentKind of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no kind of document is called " + code));
  }
}
