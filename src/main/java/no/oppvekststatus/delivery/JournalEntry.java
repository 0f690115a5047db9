package no.oppvekststatus.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;

/**
 * What a case-handling system needs to register a published document. The names and the values of the code lists are
 * those of Noark 5's metadata catalogue, except for the four at the end, which are the program's own.
 *
 * @param systemID the document's id, the same in the counter
 */
record JournalEntry(String systemID, String tittel, String dokumentetsDato, String journalposttype, String dokumenttype,
    List<Party> korrespondansepart, JournalFile dokumentobjekt, String kommune, int utgave, String godkjentAv,
    boolean eksempeldata) {
  static final String NAME = "journalpost.json";
  private static final String INTERNAL = "Organinternt dokument uten oppfølging";

  /** Who sends and who receives: roles and committees, never persons. */
  record Party(String korrespondanseparttype, String korrespondansepartNavn) {}

  /** The file beside the entry. */
  record JournalFile(String referanseDokumentfil, String variantformat, String mimeType, long filstoerrelse,
      String sjekksum,
      String sjekksumAlgoritme) {}

  /** Of the document itself: how large it is, and whether it shows made-up data. */
  record FileFacts(long bytes, boolean sample) {}

  static JournalEntry of(Edition e, Edition.EditionDocument d, PlanBook.Entry entry, Organisation.Committee to,
      FileFacts facts) {
    Municipality municipality = entry.plan().municipality();
    String title = Letter.title(e, d, new Letter.Names(entry.plan().title(), municipality.name()));
    String date = LocalDate.ofInstant(e.clock(), NorwegianTime.ZONE).toString();
    List<Party> parties = List.of(new Party("Intern avsender", e.approver()), new Party("Intern mottaker", to.name()));
    JournalFile file = new JournalFile(d.path(), "Arkivformat", "application/pdf", facts.bytes(),
        d.sha256().toUpperCase(Locale.ROOT), "SHA256");
    return new JournalEntry(d.id().toString(), title, date, INTERNAL, Letter.kind(d), parties, file,
        municipality.number(), e.number(), e.approver(), facts.sample());
  }
}
