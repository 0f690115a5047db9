package no.oppvekststatus.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.intake.FileState;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.sources.FetchResult;
import org.junit.jupiter.api.Test;

class NightLetterTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 15);
  private static final NightFacts.Mail NO_MAIL = new NightFacts.Mail(0, 0, 0);

  private static NightFacts.File file(FileState state, long added, long changed, long refused) {
    return new NightFacts.File("ssb-12275.json", "orland", "json-stat2", state, added + changed, added, changed,
        refused, "");
  }

  @Test
  void aQuietNightSaysThatThereIsNothingToDo() {
    NightFacts facts = new NightFacts(List.of(), List.of(), List.of(), NO_MAIL);
    assertThat(facts.nothingChanged()).isTrue();
    assertThat(letter(facts)).contains("Ingen nye filer.", "Ingen rapporter er endret.", "Neste steg: ingen.");
  }

  @Test
  void whatCameInIsReportedWithRowsAndRefusals() {
    NightFacts.File later =
        new NightFacts.File("ssb-12275.json", "orland", "json-stat2", FileState.IMPORTED, 97, 90, 3, 2, "");
    NightFacts facts = new NightFacts(List.of(later),
        List.of(new NightFacts.Drafts("orland", 2025, 41)), List.of(), NO_MAIL);
    assertThat(letter(facts)).contains("orland/ssb-12275.json: 90 nye, 3 endret, 4 uendret, 2 avvisninger",
        "orland 2025: 41 dokumenter", "Neste steg: kjør «rejections»");
  }

  @Test
  void whatNothingReadsIsReportedUnderItsFile() {
    NightFacts.File file = new NightFacts.File("12275.csv", "orland", "PxWeb CSV", FileState.IMPORTED, 4, 4, 0, 0,
        "Ingen indikator leser noe i filen: 4 celler.");
    assertThat(letter(new NightFacts(List.of(file), List.of(), List.of(), NO_MAIL)))
        .contains("orland/12275.csv: 4 nye, 0 endret, 0 uendret\n    Ingen indikator leser noe i filen: 4 celler.\n");
  }

  @Test
  void personalDataComesBeforeEverythingElse() {
    NightFacts facts = new NightFacts(List.of(file(FileState.REFUSED, 0, 0, 1)), List.of(),
        List.of(new NightFacts.Left("sel/skjema.xlsx", InboxState.PERSONAL, "Slett filen.", NIGHT)),
        new NightFacts.Mail(0, 0, 1));
    assertThat(letter(facts)).contains("Neste steg: slett filene med personopplysninger");
  }

  @Test
  void theSameBytesAgainAreNoChange() {
    assertThat(
        new NightFacts(List.of(file(FileState.IMPORTED, 0, 0, 0)), List.of(), List.of(), NO_MAIL).nothingChanged())
        .isTrue();
    assertThat(
        new NightFacts(List.of(file(FileState.IMPORTED, 0, 1, 0)), List.of(), List.of(), NO_MAIL).nothingChanged())
        .isFalse();
    assertThat(
        new NightFacts(List.of(file(FileState.REFUSED, 0, 0, 1)), List.of(), List.of(), NO_MAIL).nothingChanged())
        .isFalse();
  }

  @Test
  void aListOfPlacesAloneIsAChange() {
    NightFacts.File places = new NightFacts.File("klass-131.csv", "", "KLASS", FileState.IMPORTED, 0, 357, 0, 0, "");
    assertThat(new NightFacts(List.of(places), List.of(), List.of(), NO_MAIL).nothingChanged()).isFalse();
  }

  @Test
  void whatWasFetchedIsReportedAndAPublisherWithoutNewsIsNot() {
    NightFacts facts = new NightFacts(List.of(), List.of(), List.of(), NO_MAIL, List.of(), List.of(
        new NightFacts.SourceFetch(FetchResult.FetchOutcome.PLACED,
            "SSB 12275 (kostra-12275): lagt i innboksen: ssb-12275-2026-03-16.json, 8 nye, 0 endret, 0 uendret."),
        new NightFacts.SourceFetch(FetchResult.FetchOutcome.UNCHANGED, "SSB 12286 (kostra-12286): 0 endringer.")),
        List.of(), List.of());
    assertThat(letter(facts)).contains("Hentet fra utgiverne:\n  SSB 12275", "Neste steg: ingen.")
        .doesNotContain("12286");
    assertThat(letter(new NightFacts(List.of(), List.of(), List.of(), NO_MAIL))).doesNotContain("utgiverne");
  }

  @Test
  void aFormThatWentBackIsNamedUntilItComesAgain() {
    NightFacts facts = new NightFacts(List.of(), List.of(), List.of(), NO_MAIL, List.of(), List.of(), List.of(),
        List.of(
            new NightFacts.ReceptionNote("orland, Brekstad barnehage: skjemaet for 2025 (b.xlsx) må rettes.", false),
            new NightFacts.ReceptionNote("orland, Opphaug skole har levert et tomt skjema for 2025 (o.xlsx).", true)));
    assertThat(letter(facts)).contains("Til dem som har levert:\n  orland, Opphaug skole har levert et tomt skjema",
        "Sendt tilbake før, og ikke kommet rettet:\n  orland, Brekstad barnehage");
    assertThat(letter(new NightFacts(List.of(), List.of(), List.of(), NO_MAIL))).doesNotContain("Til dem",
        "Sendt tilbake");
  }

  @Test
  void anEntryThatIsNotReadIsNamedWithWhatToDo() {
    NightFacts facts = new NightFacts(List.of(), List.of(), List.of(
        new NightFacts.Left("orland/lenke.csv", InboxState.UNUSABLE, "Slett lenken.", NIGHT),
        new NightFacts.Left("orland/fast.csv", InboxState.STUCK, "Slett den.", NIGHT)),
        NO_MAIL);
    assertThat(letter(facts)).contains("orland/lenke.csv (blir ikke lest siden 2026-03-15) Slett lenken.",
        "orland/fast.csv (lest, men ikke fjernet siden 2026-03-15) Slett den.",
        "Neste steg: rett det som ligger i innboksen");
  }

  @Test
  void whatWasNotFinishedIsReportedByNameAndComesBeforeTheRest() {
    NightFacts facts = new NightFacts(List.of(), List.of(), List.of(), NO_MAIL, List.of(), List.of(), List.of(
        new NightFaultStore.NightFault("assess", "sel", "Sporet\nstopper."),
        new NightFaultStore.NightFault("plan", "plans/a.yaml", "Linje 3: Feil. Rett.")), List.of());
    assertThat(facts.nothingChanged()).isFalse();
    assertThat(letter(facts)).contains("Ble ikke ferdig; alt annet er gjort:\n  sel er ikke vurdert: Sporet stopper.\n"
        + "  plans/a.yaml er avvist: Linje 3: Feil. Rett.\n", "Neste steg: rett det som står under «Ble ikke ferdig»");
    assertThat(letter(new NightFacts(List.of(), List.of(), List.of(), NO_MAIL))).doesNotContain("ikke ferdig");
  }

  @Test
  void aMailThatMayHaveArrivedTwiceIsReported() {
    assertThat(letter(new NightFacts(List.of(), List.of(), List.of(), new NightFacts.Mail(3, 0, 0, 1))))
        .contains("1 e-post kan ha kommet fram to ganger, med samme Message-ID");
    assertThat(letter(new NightFacts(List.of(), List.of(), List.of(), NO_MAIL))).doesNotContain("to ganger");
  }

  private static String letter(NightFacts facts) {
    return NightLetter.of(NIGHT, new NightNews(facts, Optional.empty()));
  }
}
