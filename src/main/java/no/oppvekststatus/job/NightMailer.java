package no.oppvekststatus.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.oppvekststatus.delivery.DeliveryFolderWriter;
import no.oppvekststatus.delivery.OutboxMailer;
import no.oppvekststatus.plan.PlanBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows a night, outside the lease: a mail server that does not answer blocks no other run. Sends the pending
 * mails, writes the night's message and sends the message too. All of it comes from the database, so that a start after
 * a stop in between does what is left and writes the same message.
 */
@Component
class NightMailer {
  private static final Logger LOG = LoggerFactory.getLogger(NightMailer.class);

  private final PlanBook book;
  private final OutboxMailer outbox;
  private final DeliveryFolderWriter folders;
  private final NightLogStore log;
  private final NightLetterWriter letters;
  private final Clock clock;

  NightMailer(PlanBook book, OutboxMailer outbox, DeliveryFolderWriter folders, NightLogStore log,
      NightLetterWriter letters,
      Clock clock) {
    this.book = book;
    this.outbox = outbox;
    this.folders = folders;
    this.log = log;
    this.letters = letters;
    this.clock = clock;
  }

  /** The night as it is after its mails, {@code started} the instant of this start. */
  Night after(Night night, Instant started) {
    folders.deliver(book);
    outbox.deliver(book);
    if (night.reported()) return night;
    return night.outcome() == Night.NightOutcome.FAILED ? failed(night) : ended(night, started);
  }

  /** A failure that keeps its message from being written is not covered by that one. */
  private Night failed(Night night) {
    try {
      letters.write(night.businessDate(), NightLetter.failed(night.businessDate(), night.closing()));
      outbox.deliver(book);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the message of the night {}, which failed, was not written", night.businessDate(), e);
    }
    return night;
  }

  private Night ended(Night night, Instant started) {
    LocalDate date = night.businessDate();
    try {
      letters.write(date, log, book);
    } catch (IOException e) {
      throw new UncheckedIOException("Nattens melding lot seg ikke skrive: " + e.getMessage(), e);
    }
    log.close(date, NightLetter.of(date, log.news(date)), clock.instant());
    outbox.deliver(book);
    Night reported = log.find(date).orElseThrow();
    return log.since(started).nothingChanged()
        ? reported.as(Night.NightOutcome.UNCHANGED, "0 endringer.\n\n" + reported.closing()) : reported;
  }
}
