package no.oppvekststatus.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;

/**
 * Who gets which document of an edition: a committee its status report, and the roles that subscribe to it; the plan's
 * owner the evaluation; a unit leader the unit's own report. Each as PDF and in the plan's written language, with the
 * workbook where the recipient wants it. Nobody gets another unit's report.
 */
public final class Recipients {
  private Recipients() {}

  /**
   * One mail; {@code recipient} is the committee's or the recipient's id.
   *
   * @param allowed whether mails may be sent to the address's domain; without that the mail is not sent
   */
  public record AddressedDocument(Edition.EditionDocument document, String recipient, String address,
      boolean allowed) {}

  static List<AddressedDocument> of(List<Edition.EditionDocument> documents, PlanBook.Entry entry,
      Predicate<String> allowed) {
    List<AddressedDocument> addressed = new ArrayList<>();
    for (Edition.EditionDocument d : documents)
      if (sent(d, entry)) {
        committee(d, entry).ifPresent(c -> addressed.add(new AddressedDocument(d, c.id(), c.email(),
            allowed.test(c.email()))));
        for (Organisation.Recipient r : entry.organisation().recipients())
          if (reads(r, d)) addressed.add(new AddressedDocument(d, r.id(), r.email(), allowed.test(r.email())));
      }
    return List.copyOf(addressed);
  }

  /** Whether it goes to somebody: a PDF in the written language of the plan. */
  static boolean sent(Edition.EditionDocument document, PlanBook.Entry entry) {
    return document.path().endsWith(".pdf") && document.language() == entry.plan().language();
  }

  private static Optional<Organisation.Committee> committee(Edition.EditionDocument d, PlanBook.Entry entry) {
    return d.kind().audience() == DocumentKind.Audience.COMMITTEE
        ? entry.organisation().committee(d.recipient()).filter(c -> !c.email().isBlank()) : Optional.empty();
  }

  private static boolean reads(Organisation.Recipient reader, Edition.EditionDocument d) {
    return reader.document() == d.kind() && !reader.email().isBlank() && switch (d.kind().audience()) {
      case COMMITTEE -> reader.committee() == null || d.recipient().equals(reader.committee());
      case UNIT -> d.recipient().equals(reader.unit());
      case PLAN_OWNER -> true;
    };
  }

  /** The workbook of a document, where there is one and the recipient, by id, wants it. */
  static Optional<Edition.EditionDocument> workbook(Edition edition, Edition.EditionDocument document,
      Organisation organisation, String recipient) {
    boolean wanted = organisation.committee(recipient).filter(Organisation.Committee::workbook).isPresent()
        || organisation.recipients().stream().anyMatch(r -> r.id().equals(recipient) && r.workbook());
    return edition.documents().stream().filter(d -> wanted && d.path().endsWith(".xlsx"))
        .filter(d -> d.kind() == document.kind() && d.recipient().equals(document.recipient()))
        .filter(d -> d.language() == document.language()).findFirst();
  }
}
