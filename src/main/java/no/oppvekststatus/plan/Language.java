package no.oppvekststatus.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A written language of the documents. Another one costs a constant here and a text file
 * {@code reports/text_<code>.properties} with every text: one that it lacks stops the print.
 */
public enum Language {
  BOKMAL("nb"), NYNORSK("nn");

  /** Every language that a plan may ask for, that a form may be filled in and that an edition may have. */
  public static final List<Language> ALL = List.of(values());

  private final String code;

  Language(String code) { this.code = code; }

  /** ISO 639-1, as it stands in file names, manifests and plan files. */
  public String code() { return code; }

  /** BCP 47, as it stands in a PDF, a sheet or a web page: "nb-NO". */
  public String tag() { return code + "-NO"; }

  /** The code. */
  @Override
  public String toString() { return code; }

  public static Optional<Language> find(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /** @throws IllegalArgumentException where there is no such language */
  public static Language of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no texts in the language " + code));
  }
}
