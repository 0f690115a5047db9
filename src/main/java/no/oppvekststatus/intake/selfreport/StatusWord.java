package no.oppvekststatus.intake.selfreport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;

/** The words a unit answers with, the status each is kept as, and other spellings that mean the same. */
enum StatusWord {
  IN_OPERATION(AnswerStatus.IN_OPERATION, List.of("drift", "idrift")),
  KNOWN(AnswerStatus.KNOWN, List.of("kjend")),
  BEING_ESTABLISHED(AnswerStatus.BEING_ESTABLISHED, List.of("etableres", "underetablering")),
  NOT_STARTED(AnswerStatus.NOT_STARTED, List.of("ikkje startet")),
  ENDED(AnswerStatus.ENDED, List.of()),
  NOT_CHOSEN(AnswerStatus.NOT_CHOSEN, List.of("ikkje vald", "ikkje valgt")),
  NOT_RELEVANT(AnswerStatus.NOT_APPLICABLE, List.of("ikke relevant", "ikkje relevant")),
  DONE(AnswerStatus.DONE, List.of("gjennomført", "ja")),
  NOT_DONE(AnswerStatus.NOT_DONE, List.of("ikke gjennomfort", "nei"));

  private final AnswerStatus status;
  private final List<String> aliases;

  StatusWord(AnswerStatus status, List<String> aliases) {
    this.status = status;
    this.aliases = aliases;
  }

  AnswerStatus status() {
    return status;
  }

  /** As the form writes it. */
  String word(Language language) {
    return Texts.in(language).of("form-answer." + status.code());
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

  static Optional<StatusWord> of(AnswerStatus status) {
    return List.of(values()).stream().filter(w -> w.status == status).findFirst();
  }

  private boolean means(String plain) {
    return plain.equals(plain(status.code())) || Language.ALL.stream().anyMatch(l -> plain(word(l)).equals(plain))
        || aliases.stream().anyMatch(a -> plain(a).equals(plain));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0_-]+", " ");
  }
}
