package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final List<ExportRow> EXPORT = ExportRow.parse("""
      indicator,place,period,breakdown,kind,unit,factor,x,n,value,lower,upper,baseline,target,path,verdict,rule,source,table,updated,file_sha256,cell,reference,reference_value,reference_verdict,figure_id,rules_version
      tiltak,5057,2024,,proportion,%,100,12,345,3.478,2.0,6.0,4,3,3.5,ON_TRACK,7,ssb-12275,12275,2025-06-15T06:00:00Z,aa|bb,17|Ark!C4,EAK,3.9,similar,f-1,1.0
      """);

  @Test
  void everyCellIsNamedWithItsFile() {
    assertThat(Trace.of(EXPORT, "f-1")).contains("celle: 17 i fil aa", "celle: Ark!C4 i fil bb");
  }

  @Test
  void theRuleAndTheTableAreTold() {
    assertThat(String.join("\n", Trace.of(EXPORT, "f-1"))).contains("ON_TRACK etter regel 7").contains("tabell 12275, oppdatert 2025-06-15")
        .contains("x = 12, n = 345");
  }

  @Test
  void whetherTheFigureWasHiddenIsTold() {
    assertThat(Trace.of(EXPORT, "f-1")).contains("skjerming: ikke skjult");
  }

  @Test
  void aFigureThatIsNotThereGivesNothing() {
    assertThat(Trace.of(EXPORT, "f-2")).isEmpty();
  }
}
