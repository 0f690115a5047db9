package no.oppvekststatus.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.edition.Fingerprint;
import no.oppvekststatus.intake.InboxListing;
import no.oppvekststatus.intake.InboxStore;
import no.oppvekststatus.intake.LimitSettings;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.stereotype.Component;

/** What a night starts from: the files in the inbox (unopened), the plans and what the reports are made with. */
@Component
class NightInputs {
  private final InboxStore inbox;
  private final PlanBook book;
  private final Composition composition;
  private final DraftWriter drafts;
  private final NightFaultStore faults;
  private final LimitSettings limits;
  private final Clock clock;

  NightInputs(InboxStore inbox, PlanBook book, Composition composition, DraftWriter drafts, NightFaultStore faults,
      LimitSettings limits, Clock clock) {
    this.inbox = inbox;
    this.book = book;
    this.composition = composition;
    this.drafts = drafts;
    this.faults = faults;
    this.limits = limits;
    this.clock = clock;
  }

  /** The same as long as a night would have the same to do; of the inbox only {@code lines} count. */
  String fingerprint(List<String> lines) {
    return Fingerprint.of(lines, book.sha256(), composition.settings());
  }

  /** The same in every program that would make the same of the same files. */
  String madeWith() {
    return Fingerprint.of(book.sha256(), composition.madeWith(), limits);
  }

  /**
   * False where a draft that was printed is no longer in {@code out/}, or the last night could not finish a file or a
   * municipality. A plan that is refused is no reason to run again: it counts by its content.
   */
  boolean draftsAreThere() {
    return drafts.due(book).isEmpty() && faults.all().stream().allMatch(f -> f.step().equals(RefusedPlans.STEP));
  }

  /** One line a file: what lies there, and whether it has stood still; then one for each entry that cannot be read. */
  List<String> look() throws IOException {
    Instant now = clock.instant();
    InboxListing listing = inbox.listing();
    return Stream.concat(
        listing.files().stream()
            .map(f -> f.description() + "|" + f.stillIn(now).isZero()),
        listing.unusable().stream().map(u -> u.shown() + "|" + u.reason())).toList();
  }
}
