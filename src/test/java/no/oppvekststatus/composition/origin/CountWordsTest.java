package no.oppvekststatus.composition.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;
import org.junit.jupiter.api.Test;

class CountWordsTest {
  private final CountWords bokmal = words(Language.BOKMAL);

  private static CountWords words(Language language) {
    CountWords words = new CountWords(Texts.in(language));
    words.name("tiltak.m4", "Ressursteam");
    words.name("tiltak.m4.m4a", "Ressursteam, del a");
    words.part("utvalg-a", "Utvalg A");
    return words;
  }

  @Test
  void aCountOfTheReportIsReportedByWhatItCountsYearAndCommittee() {
    assertEquals("indikatorer, 2025, Utvalg A", bokmal.of("antall.indikatorer.2025.utvalg-a"));
    assertEquals("indikatorar, 2025, Utvalg A", words(Language.NYNORSK).of("antall.indikatorer.2025.utvalg-a"));
  }

  @Test
  void aCountAboutSomethingWithANameBeginsWithTheLongestNameThatFits() {
    assertEquals("Ressursteam (2025, de som ikke har svart)", bokmal.of("tiltak.m4.2025#ubesvart"));
    assertEquals("Ressursteam, del a (2025)", bokmal.of("tiltak.m4.m4a.2025"));
    assertEquals("Ressursteam", bokmal.of("tiltak.m4"));
  }

  @Test
  void aVerdictIsCalledAsInTheReportsOfResultsAndOfMeasuresApart() {
    assertEquals("tiltak som skal gjennomføres, 2025, innsats, delvis i drift",
        bokmal.of("antall.skal-gjennomfores.2025.innsats.partly"));
    assertEquals("indikatorer, 2025, resultat, feil vei", bokmal.of("antall.indikatorer.2025.resultat.wrong-way"));
  }

  @Test
  void aPartWithoutAWordStandsAsItIs() {
    assertEquals("Samlet, 2025", bokmal.of("antall.Samlet.2025"));
  }
}
