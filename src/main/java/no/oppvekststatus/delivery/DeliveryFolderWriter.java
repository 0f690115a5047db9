package no.oppvekststatus.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.delivery.FolderDeliveryStore.FolderDelivery;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Puts each published report into its committee's folder for the case-handling system, once: a folder of its own with
 * the PDF and its {@link JournalEntry}, written under a hidden name and moved into place whole. That the move is
 * about to happen is committed first. A program that is killed after that looks for the hidden folder: where it is
 * gone the report has arrived, and may have been taken away since.
 */
@Component
@EnableConfigurationProperties(FolderSettings.class)
public class DeliveryFolderWriter {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryFolderWriter.class);

  private final FolderDeliveryStore deliveries;
  private final EditionStore editions;
  private final LockStore locks;
  private final Home home;
  private final Clock clock;
  private final FolderSettings settings;

  DeliveryFolderWriter(FolderDeliveryStore deliveries, EditionStore editions, LockStore locks, Home home, Clock clock,
      FolderSettings settings) {
    this.deliveries = deliveries;
    this.editions = editions;
    this.locks = locks;
    this.home = home;
    this.clock = clock;
    this.settings = settings;
  }

  /** How many were delivered, and how many must be tried again. */
  public record FolderRound(int delivered, int missed) {}

  /**
   * Notes the committees' reports of an edition, in the transaction that records it; nothing where no folder is
   * configured.
   */
  public void enqueue(Edition edition, PlanBook.Entry entry) {
    if (settings.root().isEmpty()) return;
    for (Edition.EditionDocument d : edition.documents())
      if (Recipients.sent(d, entry) && d.kind().audience() == DocumentKind.Audience.COMMITTEE)
        entry.organisation().committee(d.recipient()).ifPresent(c -> deliveries.enqueue(edition.id(), d.id(), c.id()));
  }

  /** Delivers what waits; one program at a time, the others leave it to that one. */
  public FolderRound deliver(PlanBook book) {
    if (settings.root().isEmpty()) return new FolderRound(0, 0);
    return locks.trying(LockStore.Lock.DELIVERY, () -> round(settings.root().get(), book))
        .orElse(new FolderRound(0, 0));
  }

  private FolderRound round(Path root, PlanBook book) {
    int delivered = 0;
    List<FolderDelivery> waiting = deliveries.waiting();
    for (FolderDelivery d : waiting)
      try {
        one(root, d, book);
        deliveries.delivered(d, clock.instant());
        delivered++;
      } catch (IOException e) {
        LOG.warn("document {} has not reached its delivery folder", d.document(), e);
        deliveries.missed(d, String.valueOf(e.getMessage()));
      }
    return new FolderRound(delivered, waiting.size() - delivered);
  }

  private void one(Path root, FolderDelivery d, PlanBook book) throws IOException {
    Edition edition = editions.find(d.edition()).orElseThrow();
    Edition.EditionDocument document = edition.document(d.document());
    DeliveryFolderFile folder = new DeliveryFolderFile(root.resolve(edition.municipality()).resolve(d.committee()),
        edition, document);
    if (d.begun() && !folder.waits()) return;
    if (!d.begun()) {
      if (!Files.isDirectory(root)) throw new IOException("mappen " + root + " finnes ikke");
      fill(folder, edition, document, book, d.committee());
      deliveries.begin(d, clock.instant());
    }
    folder.place(document);
  }

  private void fill(DeliveryFolderFile folder, Edition e, Edition.EditionDocument d, PlanBook book,
      String committee) throws IOException {
    PlanBook.Entry entry = entry(book, e);
    Organisation.Committee to = entry.organisation().committee(committee)
        .orElseThrow(() -> new IOException("utvalget " + committee + " er ikke lenger i organisasjonsfilen"));
    Path original = home.edition(e.municipality(), e.year(), e.number()).resolve(d.path());
    boolean sample = MailWriter.sample(e, Optional.of(entry.organisation()), editions);
    folder.fill(original, d, JournalEntry.of(e, d, entry, to, new JournalEntry.FileFacts(Files.size(original),
        sample)));
  }

  private static PlanBook.Entry entry(PlanBook book, Edition edition) throws IOException {
    return book.of(edition.municipality()).orElseThrow(() -> new IOException("planen for " + edition.municipality()
        + " mangler"));
  }
}
