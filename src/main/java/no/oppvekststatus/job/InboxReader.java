package no.oppvekststatus.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.edition.Fingerprint;
import no.oppvekststatus.intake.InboxStore;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.stereotype.Component;

/** What a night starts from: the files in the inbox (unopened), the plans and what the reports are made with. */
@Component
class InboxReader {
  private final InboxStore inbox;
  private final PlanBook book;
  private final Composition composition;
  private final Clock clock;

  InboxReader(InboxStore inbox, PlanBook book, Composition composition, Clock clock) {
    this.inbox = inbox;
    this.book = book;
    this.composition = composition;
    this.clock = clock;
  }

  /** The same as long as a night would have the same to do; of the inbox only {@code lines} count. */
  String fingerprint(List<String> lines) { return Fingerprint.of(lines, book.sha256(), composition.settings()); }

  /** One line a file: path, size, time, and whether it has stood still; in the inbox's own order. */
  List<String> look() throws IOException {
    Instant now = clock.instant();
    return inbox.list().stream().map(f -> f.path() + "|" + f.bytes() + "|" + f.modified() + "|" + f.stillIn(now).isZero()).toList();
  }
}
