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
 * @param basis what it is made from
 * @param said its export and its lights
 * @param planned the files it will have, without pages and hash
 * @param news what it says otherwise than the edition before
 * @param fingerprint of what it shows
 */
public record Prepared(int number, Instant clock, Basis basis, Disclosed disclosed, Differences.Said said,
    List<PrintedDocument> planned, ChangesSinceLast news, String fingerprint) {

  /** What is read for it: the assessment's input, and what earlier editions have shown or hidden. */
  record Basis(AssessmentInput input, List<EarlierCell> earlier) {}

  /**
   * Against the edition before; empty differences in the first.
   *
   * @param otherwise what else has changed, in words: answers and texts, plan files, templates
   */
  public record ChangesSinceLast(Optional<Edition> before, Differences differences, List<String> otherwise) {}

  public PlanBook book() { return basis.input().book(); }

  public PlanBook.Entry entry() { return basis.input().entry(); }

  public int year() { return basis.input().year(); }

  /**
   * True where it is made from just this, and compared with the last of these editions: then it says the same still.
   */
  boolean restsOn(Basis now, List<Edition> before) {
    Optional<Edition> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    return number == before.size() + 1 && news.before().map(Edition::id).equals(last.map(Edition::id))
        && basis.equals(now);
  }

  /** The same, published at another instant. */
  Prepared at(Instant instant) {
    return new Prepared(number, instant, basis, disclosed, said, planned, news, fingerprint);
  }

  /** True where the edition before says all of it already. */
  public boolean nothingNew() {
    return news.before().isPresent() && news.differences().isEmpty() && news.otherwise().isEmpty();
  }

  /** What people wrote and the edition prints. */
  public List<WrittenText> texts() {
    return WrittenText.of(basis.input());
  }
}
