package no.oppvekststatus.intake.selfreport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;

/** The words a unit answers with, the code each is kept as, and other spellings that mean the same. */
enum StatusWord {
  IN_OPERATION("i-drift", List.of("drift", "idrift")),
  KNOWN("kjent", List.of("kjend")),
  BEING_ESTABLISHED("under-etablering", List.of("etableres", "underetablering")),
  NOT_STARTED("ikke-startet", List.of("ikkje startet")),
  ENDED("avsluttet", List.of()),
  NOT_CHOSEN("ikke-valgt", List.of("ikkje vald", "ikkje valgt")),
  NOT_RELEVANT("ikke-aktuelt", List.of("ikke relevant", "ikkje relevant")),
  DONE("gjennomfort", List.of("gjennomført", "ja")),
  NOT_DONE("ikke-gjennomfort", List.of("ikke gjennomfort", "nei"));

  private final String code;
  private final List<String> aliases;

  StatusWord(String code, List<String> aliases) {
    this.code = code;
    this.aliases = aliases;
  }

  String code() {
    return code;
  }

  /** As the form writes it. */
  String word(Language language) {
    return Texts.in(language).of("form-answer." + code);
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
    return plain.equals(plain(code)) || Language.ALL.stream().anyMatch(l -> plain(word(l)).equals(plain))
        || aliases.stream().anyMatch(a -> plain(a).equals(plain));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_-]+", " ");
  }
}
