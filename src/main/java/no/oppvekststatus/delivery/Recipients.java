package no.oppvekststatus.delivery;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;

/**
 * Who gets which document of an edition: a committee its status report, the plan's owner the evaluation, a unit leader
 * the unit's own report; each as PDF and in the plan's written language. Nobody gets another unit's report.
 */
public final class Recipients {
  private Recipients() {}

  /** One pending mail; {@code recipient} is the committee's or the recipient's id. */
  public record AddressedDocument(Edition.EditionDocument document, String recipient, String address) {}

  public static List<AddressedDocument> of(List<Edition.EditionDocument> documents, PlanBook.Entry entry) {
    List<AddressedDocument> addressed = new ArrayList<>();
    for (Edition.EditionDocument d : documents) {
      if (!sent(d, entry)) continue;
      switch (d.kind().audience()) {
        case COMMITTEE -> committees(d, entry, addressed);
        case UNIT, PLAN_OWNER -> readers(d, entry, addressed);
      }
    }
    return List.copyOf(addressed);
  }

  /** Whether it goes to somebody: a PDF in the written language of the plan. */
  static boolean sent(Edition.EditionDocument document, PlanBook.Entry entry) {
    return document.path().endsWith(".pdf") && document.language() == entry.plan().language();
  }

  private static void committees(Edition.EditionDocument d, PlanBook.Entry entry, List<AddressedDocument> addressed) {
    entry.organisation().committee(d.recipient()).filter(c -> !c.email().isBlank())
        .ifPresent(c -> addressed.add(new AddressedDocument(d, c.id(), c.email())));
  }

  private static void readers(Edition.EditionDocument d, PlanBook.Entry entry, List<AddressedDocument> addressed) {
    for (Organisation.Recipient r : entry.organisation().recipients()) {
      boolean wants = r.document() == d.kind()
          && (d.kind().audience() == DocumentKind.Audience.PLAN_OWNER || d.recipient().equals(r.unit()));
      if (wants && !r.email().isBlank()) addressed.add(new AddressedDocument(d, r.id(), r.email()));
    }
  }
}
