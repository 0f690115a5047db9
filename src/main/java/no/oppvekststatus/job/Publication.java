package no.oppvekststatus.job;

import java.io.IOException;
import no.oppvekststatus.delivery.OutboxMailer;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionWriter;
import no.oppvekststatus.plan.PlanBook;

/** Freezes an edition and puts its recipients in the outbox; the next night sends, and heals a stop in between. */
public final class Publication {
  private final EditionWriter editions;
  private final OutboxMailer outbox;

  Publication(EditionWriter editions, OutboxMailer outbox) {
    this.editions = editions;
    this.outbox = outbox;
  }

  /** The new edition, and how many mails it owes. */
  public record Done(Edition edition, int owed) {}

  public Done publish(PlanBook book, PlanBook.Entry entry, int year, EditionWriter.Approval approval) throws IOException {
    Edition edition = editions.freeze(book, entry, year, approval);
    return new Done(edition, outbox.owe(edition, entry));
  }
}
