package no.oppvekststatus.job;

import java.io.IOException;
import java.util.List;
import no.oppvekststatus.delivery.DeliveryFolderWriter;
import no.oppvekststatus.delivery.OutboxMailer;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionWriter;
import no.oppvekststatus.edition.PlacementWriter;
import no.oppvekststatus.edition.Prepared;
import no.oppvekststatus.intake.RejectionStore;
import no.oppvekststatus.plan.Approver;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.privacy.FreeText;

/**
 * Shows what an edition would be, freezes it with its recipients in the outbox when exactly that has been confirmed,
 * and sends. The next start finishes or undoes what a stop in between leaves, and sends what was put off.
 */
public final class Publication {
  private final EditionWriter editions;
  private final PlacementWriter placement;
  private final OutboxMailer outbox;
  private final DeliveryFolderWriter folders;
  private final RejectionStore rejections;

  Publication(EditionWriter editions, PlacementWriter placement, OutboxMailer outbox, DeliveryFolderWriter folders,
      RejectionStore rejections) {
    this.editions = editions;
    this.placement = placement;
    this.outbox = outbox;
    this.folders = folders;
    this.rejections = rejections;
  }

  /** What is to be published. {@code approver}: the role as it was written; {@code reason} "" in the first edition. */
  public record PublicationOrder(ReportCase report, String approver, String reason) {
    public PublicationOrder because(String other) { return new PublicationOrder(report, approver, other); }
  }

  /** What the order may not say, or not say any more: nothing has been published. The message says what to do. */
  public static final class PublicationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublicationRefused(String message) { super(message + " Ingenting er publisert."); }
  }

  /** The new edition, the number of pending mails, and the outcome of sending. */
  public record Done(Edition edition, int queued, OutboxMailer.MailRound sent) {}

  /** What would go out now. Nothing is written. */
  public PublicationSummary propose(PublicationOrder order) throws IOException {
    String role = role(order);
    return summary(editions.prepare(order.report()), role);
  }

  /**
   * Publishes what was shown.
   *
   * @param shown the summary that was confirmed; {@link PublicationRefused} where the edition would no longer be that
   */
  public Done publish(PublicationOrder order, PublicationSummary shown) throws IOException {
    EditionWriter.Approval approval = new EditionWriter.Approval(role(order), screened(order.reason()));
    int[] queued = new int[1];
    Edition edition = editions.publish(order.report(), shown.prepared(), prepared -> {
      PublicationSummary now = summary(prepared, approval.role());
      if (now.nothingNew()) throw new PublicationRefused("Forrige utgave sier allerede det samme.");
      if (!now.digest().equals(shown.digest()))
        throw new PublicationRefused(
            "Det som ville blitt publisert, er ikke lenger det som ble vist. Se gjennom det på nytt.");
      return approval;
    }, recorded -> {
      queued[0] = outbox.enqueue(recorded, order.report().entry());
      folders.enqueue(recorded, order.report().entry());
    });
    folders.deliver(order.report().book());
    return new Done(edition, queued[0], outbox.deliver(order.report().book()));
  }

  /** Finishes or undoes publishings that were stopped, and says which. */
  public List<String> finish() throws IOException {
    return placement.finishAll();
  }

  private PublicationSummary summary(Prepared prepared, String role) {
    PlanBook.Entry entry = prepared.entry();
    List<Edition.EditionDocument> planned = prepared.planned().stream().map(PublicationSummary::document).toList();
    List<RejectionStore.Listed> open = rejections.list().stream().filter(l -> !l.rejection().remark())
        .filter(l -> l.municipality().isEmpty() || l.municipality().equals(entry.municipalityId())).toList();
    return new PublicationSummary(prepared, role, outbox.recipients(planned, entry), open);
  }

  /** A name that was given is not repeated. */
  private static String role(PublicationOrder order) {
    return Approver.of(order.report().entry(), order.approver())
        .orElseThrow(() -> new PublicationRefused("--approver må være en rolle i "
            + "planen eller organisasjonen, aldri et navn. Disse passer for " + order.report().municipality() + ": "
            + String.join(", ", Approver.roles(order.report().entry())) + "."));
  }

  private static String screened(String reason) {
    if (FreeText.forbidden(reason).isPresent())
      throw new PublicationRefused("Begrunnelsen inneholder et personnummer, et telefonnummer eller en "
          + "e-postadresse. Skriv den uten.");
    return reason.strip();
  }
}
