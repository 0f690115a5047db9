package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.PublishedFigure;
import no.oppvekststatus.document.Imprint.Correction;
import no.oppvekststatus.plan.PlanBook;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final PlanBook BOOK = new PlanBook(List.of(), List.of(), List.of(), "");
  private static final String HEADER =
      "plan,goal,indicator,place,period,breakdown,unit,value,decimals,verdict,reference,figure_id\n";

  private static List<PublishedFigure> export(String... rows) {
    return ExportFile.read(HEADER + String.join("\n", rows));
  }

  private static String row(String value, String verdict) {
    return "p,g,mobbing,5057,2024,,%," + value + ",1," + verdict + ",EAK,f-1";
  }

  @Test
  void aChangedValueStandsWithOldAndNew() {
    assertThat(Corrections.of(export(row("7.24", "BEHIND")), export(row("6.95", "ON_TRACK")), BOOK))
        .containsExactly(new Correction("mobbing, 2024", "7,2 % (bak planen)", "7,0 % (i rute)"));
  }

  @Test
  void aDifferenceNobodyCanSeeIsNoCorrection() {
    assertThat(Corrections.of(export(row("7.24", "BEHIND")), export(row("7.21", "BEHIND")), BOOK)).isEmpty();
  }

  @Test
  void aNewVerdictOnTheSameValueIsACorrection() {
    assertThat(Corrections.of(export(row("7.2", "BEHIND")), export(row("7.2", "ON_TRACK")), BOOK)).hasSize(1);
  }

  @Test
  void aHiddenFigureIsReportedByItsWordAlone() {
    assertThat(Corrections.of(export(row("7.2", "BEHIND")), export(row("", "SUPPRESSED")), BOOK))
        .containsExactly(new Correction("mobbing, 2024", "7,2 % (bak planen)", "skjermet",
            Map.of("nn", new Correction("mobbing, 2024", "7,2 % (bak planen)", "skjerma"))));
  }

  @Test
  void aFigureThatHasGoneIsReported() {
    assertThat(Corrections.of(export(row("7.2", "BEHIND")), export(), BOOK))
        .containsExactly(new Correction("mobbing, 2024", "7,2 % (bak planen)", "står ikke lenger i rapporten",
            Map.of("nn", new Correction("mobbing, 2024", "7,2 % (bak planen)", "står ikkje lenger i rapporten"))));
  }

  @Test
  void theManyReferenceRowsOfOneFigureAreOneCorrection() {
    List<PublishedFigure> before = export(row("7.2", "BEHIND"), row("7.2", "BEHIND").replace("EAK", "EKG05"));
    List<PublishedFigure> now = export(row("8.2", "BEHIND"), row("8.2", "BEHIND").replace("EAK", "EKG05"));
    assertThat(Corrections.of(before, now, BOOK)).hasSize(1);
  }
}
