package no.oppvekststatus.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;

/**
 * What a case-handling system needs to register a published document. The names and the values of the code lists are those
 * of Noark 5's metadata catalogue, except for the four at the end, which are the program's own.
 *
 * @param systemID the document's id, the same in the counter
 */
record JournalEntry(String systemID, String tittel, String dokumentetsDato, String journalposttype, String dokumenttype,
    List<Party> korrespondansepart, JournalFile dokumentobjekt, String kommune, int utgave, String godkjentAv, boolean eksempeldata) {
  static final String NAME = "journalpost.json";
  private static final String INTERNAL = "Organinternt dokument uten oppfølging";

  /** Who sends and who receives: roles and committees, never persons. */
  record Party(String korrespondanseparttype, String korrespondansepartNavn) {}

  /** The file beside the entry. */
  record JournalFile(String referanseDokumentfil, String variantformat, String mimeType, long filstoerrelse, String sjekksum,
      String sjekksumAlgoritme) {}

  static JournalEntry of(Edition e, Edition.EditionDocument d, PlanBook.Entry entry, Organisation.Committee to, long bytes, boolean sample) {
    String kind = Letter.kind(d);
    List<Party> parties = List.of(new Party("Intern avsender", e.approver()), new Party("Intern mottaker", to.name()));
    JournalFile file = new JournalFile(d.path(), "Arkivformat", "application/pdf", bytes, d.sha256().toUpperCase(Locale.ROOT), "SHA256");
    return new JournalEntry(d.id().toString(), Letter.title(e, d, new Letter.Names(entry.plan().title(), entry.plan().municipality().name())), LocalDate.ofInstant(e.clock(), NorwegianTime.ZONE).toString(), INTERNAL,
        kind, parties, file, entry.plan().municipality().number(), e.number(), e.approver(), sample);
  }
}
