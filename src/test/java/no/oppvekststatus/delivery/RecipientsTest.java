package no.oppvekststatus.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.oppvekststatus.edition.Edition.EditionDocument;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Organisation.Recipient;
import no.oppvekststatus.plan.PlanBook;
import org.junit.jupiter.api.Test;

class RecipientsTest {
  private static final List<EditionDocument> DOCUMENTS = List.of(document("statusrapport-a-nb.pdf", "a"),
      document("statusrapport-a-nb.xlsx", "a"), document("statusrapport-b-nb.pdf", "b"));

  private final Recipient toAll =
      new Recipient("direktor", "Kommunedirektør", "d@by.invalid", DocumentKind.STATUS_REPORT, null);
  private final Recipient toOne =
      new Recipient("tilsyn", "Kontrollutvalg", "k@fylke.invalid", DocumentKind.STATUS_REPORT, null, "b", true);

  @Test
  void aRoleSubscribesToOneCommitteesReportOrToAll() {
    assertThat(Recipients.of(DOCUMENTS, entry(), address -> true)).extracting(m -> m.recipient() + " " + m.document()
        .path()).containsExactly("a statusrapport-a-nb.pdf", "direktor statusrapport-a-nb.pdf",
            "b statusrapport-b-nb.pdf", "direktor statusrapport-b-nb.pdf", "tilsyn statusrapport-b-nb.pdf");
  }

  @Test
  void whoIsOutsideTheAllowedDomainsIsNamedAsSuch() {
    assertThat(Recipients.of(DOCUMENTS, entry(), address -> address.endsWith("@by.invalid")))
        .filteredOn(m -> !m.allowed()).extracting(Recipients.AddressedDocument::recipient).containsExactly("tilsyn");
  }

  private PlanBook.Entry entry() {
    Organisation organisation = new Organisation("nordvik", true, null, null, List.of(),
        List.of(new Committee("a", "A", "a@by.invalid", List.of(), List.of()),
            new Committee("b", "B", "b@by.invalid", List.of(), List.of())),
        List.of(toAll, toOne), new Organisation.ReportingRound(11, 1, 2, 1));
    return new PlanBook.Entry(OutboxMailerTest.book().entries().get(0).plan(), organisation, Map.of());
  }

  private static EditionDocument document(String path, String recipient) {
    return new EditionDocument(UUID.randomUUID(), path, DocumentKind.STATUS_REPORT, recipient, Language.BOKMAL, 3,
        "0".repeat(64));
  }
}
