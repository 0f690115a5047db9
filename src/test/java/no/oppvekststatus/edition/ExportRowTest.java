package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportRowTest {
  private static final String CSV = "indicator,value,cell,figure_id\r\nmobbing,7.2,\"Ark, 1!B2\",f-1\r\n\"to\nlinjer\",,,f-2\r\n";

  @Test
  void fieldsAreFoundByTheHeader() {
    List<ExportRow> rows = ExportRow.parse(CSV);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).header()).isTrue();
    assertThat(rows.get(1).get("cell")).isEqualTo("Ark, 1!B2");
    assertThat(rows.get(2).get("indicator")).isEqualTo("to\nlinjer");
  }

  @Test
  void theLinesGiveTheSameRowsAgain() {
    List<String> lines = ExportRow.parse(CSV).stream().map(ExportRow::line).toList();
    assertThat(ExportRow.parse(lines)).isEqualTo(ExportRow.parse(CSV));
  }

  @Test
  void anExportWithoutFiguresIsItsHeader() {
    assertThat(ExportRow.parse("indicator,value\r\n")).singleElement().satisfies(r -> assertThat(r.header()).isTrue());
  }
}
