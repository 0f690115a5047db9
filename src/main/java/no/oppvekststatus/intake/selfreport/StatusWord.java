package no.oppvekststatus.intake.selfreport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words a unit answers with, the code each is kept as, and other spellings that mean the same. */
enum StatusWord {
  IN_OPERATION("i-drift", "I drift", "I drift", List.of("drift", "idrift")),
  KNOWN("kjent", "Kjent", "Kjent", List.of("kjend")),
  BEING_ESTABLISHED("under-etablering", "Under etablering", "Under etablering", List.of("etableres", "underetablering")),
  NOT_STARTED("ikke-startet", "Ikke startet", "Ikkje starta", List.of("ikkje startet")),
  ENDED("avsluttet", "Avsluttet", "Avslutta", List.of()),
  NOT_CHOSEN("ikke-valgt", "Ikke valgt", "Ikkje valt", List.of("ikkje vald", "ikkje valgt")),
  NOT_RELEVANT("ikke-aktuelt", "Ikke aktuelt", "Ikkje aktuelt", List.of("ikke relevant", "ikkje relevant")),
  DONE("gjennomfort", "Gjennomført", "Gjennomført", List.of("gjennomført", "ja")),
  NOT_DONE("ikke-gjennomfort", "Ikke gjennomført", "Ikkje gjennomført", List.of("ikke gjennomfort", "nei"));

  private final String code;
  private final String bokmal;
  private final String nynorsk;
  private final List<String> aliases;

  StatusWord(String code, String bokmal, String nynorsk, List<String> aliases) {
    this.code = code;
    this.bokmal = bokmal;
    this.nynorsk = nynorsk;
    this.aliases = aliases;
  }

  String code() {
    return code;
  }

  /** {@code language}: nb or nn. */
  String word(String language) {
    return language.equals("nn") ? nynorsk : bokmal;
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
    return plain.equals(plain(code)) || plain.equals(plain(bokmal)) || plain.equals(plain(nynorsk)) || aliases.stream().anyMatch(a -> plain(a).equals(plain));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_-]+", " ");
  }
}
