package no.oppvekststatus.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import no.oppvekststatus.fixtures.ExampleStatus;
import org.junit.jupiter.api.Test;

class ExportFileReadingTest {
  private static final String CSV =
      "indicator,value,cell,figure_id\r\nmobbing,7.20,\"Ark, 1!B2\",f-1\r\n\"to\nlinjer\",,\"a\"\"b|c\",f-2\r\n";

  @Test
  void cellsAreFoundByTheHeader() {
    List<PublishedFigure> figures = ExportFile.read(CSV);
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).origin().cells()).containsExactly("Ark, 1!B2");
    assertThat(figures.get(0).numbers().value()).isEqualTo(new BigDecimal("7.20"));
    assertThat(figures.get(1).key().indicator()).isEqualTo("to\nlinjer");
    assertThat(figures.get(1).origin().cells()).containsExactly("a\"b", "c");
  }

  @Test
  void rowsOfAnEarlierVersionHaveNothingInTheColumnsTheyLack() {
    PublishedFigure figure = ExportFile.read(CSV).get(1);
    assertThat(figure.numbers().value()).isNull();
    assertThat(figure.decimals()).isNull();
    assertThat(figure.verdict()).isEmpty();
    assertThat(figure.origin().sha256()).isEmpty();
  }

  @Test
  void theLinesGiveTheSameFiguresAgain() {
    List<PublishedFigure> figures = ExportFile.read(CSV);
    assertThat(ExportFile.read(ExportFile.lines(figures))).isEqualTo(figures);
  }

  @Test
  void aWholeExportReadAndWrittenIsTheSameBytes() {
    String csv = ExportFile.csv(ExampleStatus.of(ExampleStatus.packaged(), "orland", 2024), ExampleStatus.SECOND);
    assertThat(csv.lines().count()).isGreaterThan(100);
    assertThat(String.join("\n", ExportFile.lines(ExportFile.read(csv))) + "\n").isEqualTo(csv);
  }

  @Test
  void anExportWithoutFiguresIsItsHeader() {
    assertThat(ExportFile.read("indicator,value\r\n")).isEmpty();
    assertThat(ExportFile.read(List.of())).isEmpty();
    assertThat(ExportFile.lines(List.of())).hasSize(1);
  }

  @Test
  void aCellThatIsNoNumberIsNamedWithItsColumn() {
    assertThatThrownBy(() -> ExportFile.read("indicator,value\nmobbing,sju\n")).hasMessageContaining("sju")
        .hasMessageContaining("value");
  }
}
