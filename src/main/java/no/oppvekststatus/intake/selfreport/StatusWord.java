package no.oppvekststatus.intake.selfreport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words a unit answers with, the code each is kept as, and other spellings that mean the same. */
enum StatusWord {
  IN_OPERATION("i-drift", "I drift", List.of("drift", "idrift")),
  KNOWN("kjent", "Kjent", List.of("kjend")),
  BEING_ESTABLISHED("under-etablering", "Under etablering", List.of("etableres", "underetablering")),
  NOT_STARTED("ikke-startet", "Ikke startet", List.of("ikkje starta", "ikkje startet")),
  ENDED("avsluttet", "Avsluttet", List.of("avslutta")),
  NOT_CHOSEN("ikke-valgt", "Ikke valgt", List.of("ikkje valt", "ikkje vald", "ikkje valgt")),
  NOT_RELEVANT("ikke-aktuelt", "Ikke aktuelt", List.of("ikkje aktuelt", "ikke relevant", "ikkje relevant")),
  DONE("gjennomfort", "Gjennomført", List.of("gjennomført", "ja")),
  NOT_DONE("ikke-gjennomfort", "Ikke gjennomført", List.of("ikkje gjennomført", "ikke gjennomfort", "nei"));

  private final String code;
  private final String word;
  private final List<String> aliases;

  StatusWord(String code, String word, List<String> aliases) {
    this.code = code;
    this.word = word;
    this.aliases = aliases;
  }

  String code() {
    return code;
  }

  String word() {
    return word;
  }

  /** What a measure may be answered with; "ikke valgt" only where the unit chooses itself. */
  static List<StatusWord> ofMeasure(boolean mayDecline) {
    return List.of(values()).stream().filter(w -> !w.ofEvaluation() && (mayDecline || w != NOT_CHOSEN)).toList();
  }

  static List<StatusWord> ofEvaluations() {
    return List.of(DONE, NOT_DONE);
  }

  boolean ofEvaluation() {
    return this == DONE || this == NOT_DONE;
  }

  /** Case, hyphens and doubled spaces do not matter. */
  static Optional<StatusWord> read(String text, List<StatusWord> among) {
    String plain = plain(text);
    return among.stream().filter(w -> w.means(plain)).findFirst();
  }

  static Optional<StatusWord> ofCode(String code) {
    return List.of(values()).stream().filter(w -> w.code.equals(code)).findFirst();
  }

  private boolean means(String plain) {
    return plain.equals(plain(code)) || plain.equals(plain(word)) || aliases.stream().anyMatch(a -> plain(a).equals(plain));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_-]+", " ");
  }
}
