package no.oppvekststatus.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.report.PrintedDocument;

/**
 * The next edition as it would be published now. Nothing of it is written.
 *
 * @param number counts from 1; {@code clock} the instant that its documents will carry
 * @param frozen what it is made from
 * @param planned the files it will have, without pages and hash
 * @param news what it says otherwise than the edition before
 * @param fingerprint of what it shows
 */
public record Prepared(int number, Instant clock, Frozen frozen, Disclosed disclosed, List<PrintedDocument> planned,
    ChangesSinceLast news, String fingerprint) {

  /** What is read for it: the assessment's input, and what earlier editions have shown or hidden. */
  record Frozen(AssessmentInput input, List<EarlierCell> earlier) {}

  /**
   * Against the edition before; empty differences in the first.
   *
   * @param otherwise what else has changed, in words: answers and texts, plan files, templates
   */
  public record ChangesSinceLast(Optional<Edition> before, Differences differences, List<String> otherwise) {}

  public PlanBook book() { return frozen.input().book(); }

  public PlanBook.Entry entry() { return frozen.input().entry(); }

  public int year() { return frozen.input().year(); }

  /** True where the edition before says all of it already. */
  public boolean nothingNew() {
    return news.before().isPresent() && news.differences().isEmpty() && news.otherwise().isEmpty();
  }

  /** What people wrote and the edition prints. */
  public List<WrittenText> texts() { return WrittenText.of(frozen.input()); }
}
