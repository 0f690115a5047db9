package no.oppvekststatus.job;

import java.io.IOException;
import no.oppvekststatus.delivery.OutboxMailer;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionWriter;
import no.oppvekststatus.plan.PlanBook;

/** Freezes an edition, puts its recipients in the outbox and sends; the next night sends what was put off, and heals a stop in between. */
public final class Publication {
  private final EditionWriter editions;
  private final OutboxMailer outbox;

  Publication(EditionWriter editions, OutboxMailer outbox) {
    this.editions = editions;
    this.outbox = outbox;
  }

  /** The new edition, how many mails it owes, and how the sending went. */
  public record Done(Edition edition, int owed, OutboxMailer.Round sent) {}

  public Done publish(PlanBook book, PlanBook.Entry entry, int year, EditionWriter.Approval approval) throws IOException {
    Edition edition = editions.freeze(book, entry, year, approval);
    return new Done(edition, outbox.owe(edition, entry), outbox.deliver(book));
  }
}
