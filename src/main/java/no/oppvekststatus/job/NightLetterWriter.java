package no.oppvekststatus.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.oppvekststatus.delivery.OutboxMailer;
import no.oppvekststatus.edition.ProposalReader;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.stereotype.Component;

/** Writes the night's message to {@code out/natt-<date>.txt}, and mails it to operations when it says something new. */
@Component
class NightLetterWriter {
  private final Home home;
  private final OutboxMailer mailer;
  private final ProposalReader proposals;

  NightLetterWriter(Home home, OutboxMailer mailer, ProposalReader proposals) {
    this.home = home;
    this.mailer = mailer;
    this.proposals = proposals;
  }

  void write(LocalDate date, NightLogStore log, PlanBook book) throws IOException {
    write(date, NightLetter.of(date, log.news(date), proposals.proposals(book)));
  }

  /** Of a night that did not end; the night's own message takes its place when it has. */
  void write(LocalDate date, String letter) throws IOException {
    Path file = home.nightLetter(date);
    if (Files.exists(file) && Files.readString(file).equals(letter)) return;
    Files.createDirectories(home.out());
    mailer.mailOperations("Oppvekststatus, natten " + date, letter);
    WholeFile.write(file, letter);
  }
}
