package no.oppvekststatus.intake.selfreport;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.Language;

/** What the same unit answered the year before, in words. */
record LastYear(String unit, int year, Language language, List<KeptAnswer> kept) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** "" where it did not answer. */
  String of(Answer.AnswerKind kind, String item) {
    return kept.stream().map(KeptAnswer::answer)
        .filter(a -> a.unit().equals(unit) && a.year() == year && a.kind() == kind && a.item().equals(item))
        .findFirst().map(this::words).orElse("");
  }

  private String words(Answer a) {
    String status = StatusWord.of(a.status()).map(w -> w.word(language)).orElse("");
    BigDecimal quantity = a.quantity();
    BigDecimal base = a.base();
    if (a.kind() == Answer.AnswerKind.EVALUATION && a.date() != null) return status + " " + DATE.format(a.date());
    if (quantity == null) return status;
    return base == null ? quantity.toPlainString() : quantity.toPlainString() + " av " + base.toPlainString();
  }
}
