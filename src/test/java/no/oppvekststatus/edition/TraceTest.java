package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.composition.origin.EditionLineage;
import no.oppvekststatus.composition.origin.Origin;
import no.oppvekststatus.composition.origin.OriginLines;
import no.oppvekststatus.composition.origin.PrintedNumber;
import no.oppvekststatus.figures.Provenance;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Origin SHARE =
      new Origin("mobbing.5057.2024", "Mobbing, 5057, 2024", "3.478", "x / n × 100 (x = 12, n = 345)", List.of(),
          List.of(from("aa", "17"), from("bb", "Ark!C4")), "7", "vist: minst 5 personer står bak, og bak resten");
  private static final EditionLineage LINEAGES = new EditionLineage(List.of(
      new PrintedNumber("statusrapport-alle-nb.pdf", 4, "Trygge barn – Mobbing", "3,5\u00a0%", "mobbing.5057.2024",
          List.of()),
      new PrintedNumber("statusrapport-alle-nb.xlsx", 0, "Indikatorer!E7", "3,5", "mobbing.5057.2024", List.of()),
      new PrintedNumber("statusrapport-alle-nb.pdf", 5, "Tiltakene", "14", "tiltak.t1.2024",
          List.of("svar.a.2024.t1"))),
      Map.of("mobbing.5057.2024", OriginLines.of(SHARE, "2026.1"), "tiltak.t1.2024",
          List.of("tall: tiltak.t1.2024", "regnet av: svar.a.2024.t1 svar.b.2024.t1"),
          "svar.a.2024.t1",
          List.of("tall: svar.a.2024.t1", "hva: Solgry: BTI", "verdi: i-drift", "celle: Tiltak!E7 i fil cc (a.xlsx)")));

  @Test
  void everyCellIsNamedWithItsFileTableAndTimes() {
    assertThat(Trace.of(LINEAGES, "mobbing.5057.2024")).contains(
        "celle: 17 i fil aa (12275.json), tabell 12275, oppdatert 2025-06-15T06:00:00Z, mottatt 2025-06-16T01:10:00Z",
        "celle: Ark!C4 i fil bb (12275.json), tabell 12275, oppdatert 2025-06-15T06:00:00Z, mottatt 2025-06-16T01:10:00Z");
  }

  @Test
  void formulaRuleAndTheDecisionOfDisclosureControlAreTraced() {
    assertThat(Trace.of(LINEAGES, "mobbing.5057.2024")).contains("formel: x / n × 100 (x = 12, n = 345)",
        "verdi: 3.478", "regel: 7, regelverk 2026.1",
        "skjerming: vist: minst 5 personer står bak, og bak resten");
  }

  @Test
  void everyPlaceItIsPrintedInIsListed() {
    assertThat(Trace.of(LINEAGES, "mobbing.5057.2024")).contains(
        "trykt: statusrapport-alle-nb.pdf, side 4, Trygge barn – Mobbing: «3,5\u00a0%»",
        "trykt: statusrapport-alle-nb.xlsx, Indikatorer!E7: «3,5»");
  }

  @Test
  void aNumberAsItIsPrintedGivesTheIdsThatArePrintedSo() {
    assertThat(Trace.printed(LINEAGES, "3,5 %")).hasSize(2).allMatch(l -> l.startsWith("mobbing.5057.2024  "));
    assertThat(Trace.printed(LINEAGES, "14"))
        .containsExactly("tiltak.t1.2024  statusrapport-alle-nb.pdf, side 5, Tiltakene: «14»");
  }

  @Test
  void aCountListsItsMembersDownToTheirCells() {
    assertThat(Trace.of(LINEAGES, "tiltak.t1.2024"))
        .contains("ledd: svar.a.2024.t1: hva: Solgry: BTI; verdi: i-drift; celle: Tiltak!E7 i fil cc (a.xlsx)")
        .noneMatch(l -> l.startsWith("ledd: svar.b"));
  }

  @Test
  void aFigureThatIsNotThereGivesNothing() {
    assertThat(Trace.of(LINEAGES, "f-2")).isEmpty();
    assertThat(Trace.printed(LINEAGES, "15")).isEmpty();
  }

  private static Provenance from(String sha256, String cell) {
    return new Provenance(sha256, "12275.json", cell, "12275", Instant.parse("2025-06-15T06:00:00Z"),
        Instant.parse("2025-06-16T01:10:00Z"), true);
  }
}
