package no.oppvekststatus.intake.survey;

import java.util.List;

/** The guidance that stands in the template, in plain Norwegian; a line with nothing behind is a heading. */
final class SurveyGuide {
  static final List<List<String>> LINES = List.of(
      List.of("Slik fyller du ut", ""),
      List.of("Én linje, ett tall", "Skriv hvert tall fra kommunens Ungdata-rapport på sin egen linje i arket «Ungdata»."),
      List.of("kommunenummer", "Nummeret kommunen hadde det året undersøkelsen ble gjort, med fire sifre."),
      List.of("indikator", "Velg fra listen. Hva hver kode betyr, står nederst på dette arket."),
      List.of("nivå", "Trinnet eller skoleslaget tallet gjelder: mellomtrinn, ungdomstrinn, videregående, eller ett trinn."),
      List.of("kjønn", "alle, jenter eller gutter."),
      List.of("år", "Året undersøkelsen ble gjort."),
      List.of("prosent", "Tallet fra rapporten, 0–100. Tomt betyr at spørsmålet ikke er stilt. Er tallet skjult, skriv merket fra rapporten (: eller *)."),
      List.of("svar", "Hvor mange som svarte på spørsmålet. Uten dette tallet kan vi ikke vise usikkerheten."),
      List.of("invitert", "Hvor mange som fikk undersøkelsen. Kan stå tomt."),
      List.of("svarprosent", "Svarprosenten fra rapporten. Kan stå tomt. Den brukes bare til å kontrollere tallene."),
      List.of("Dette skal ikke stå her", ""),
      List.of("Personer og små grupper", "Skriv ikke tall for en klasse eller en liten skole, og ingenting om enkeltelever. Følg Ungdatas regler for publisering."),
      List.of("Når arket er fylt ut", ""),
      List.of("Lever", "Lagre filen og legg den i kommunens innmappe. Linjer som ikke kan leses, kommer tilbake i en liste med hva som skal rettes."));

  private SurveyGuide() {}
}
