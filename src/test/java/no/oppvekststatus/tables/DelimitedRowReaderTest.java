package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.tables.DelimitedRowReader.Record;
import org.junit.jupiter.api.Test;

/** Records of a published table: what was quoted, where each begins, and what is too much. */
class DelimitedRowReaderTest {

  @Test
  void quotedFieldsAreDistinguishedAndLinesKeepTheirNumbers() throws IOException {
    List<Record> records = all("\"a;1\";b;\"\"\r\n\n\"to\nlinjer\";\"si \"\"hei\"\"\";\nc");
    assertThat(records)
        .extracting(r -> r.line() + " " + r.fields().stream().map(f -> f.text() + (f.quoted() ? "!" : "")).toList())
        .containsExactly("1 [a;1!, b, !]", "2 []", "3 [to\nlinjer!, si \"hei\"!, ]", "5 [c]");
    assertThat(records).extracting(Record::blank).containsExactly(false, true, false, false);
  }

  @Test
  void aSeparatorLineIsNoRecordWhicheverSeparatorIsUsed() throws IOException {
    assertThat(all("sep=;\na;b")).extracting(Record::line).containsExactly(2);
    assertThat(all("sep=,\na;b")).extracting(Record::line).containsExactly(2);
    assertThat(all("a;b\nsep=;")).hasSize(2);
  }

  @Test
  void aQuoteThatIsNeverClosedAndTooMuchAreRefusedByTheirLine() {
    assertThatThrownBy(() -> all("a;b\n\"c;d\ne;f")).isInstanceOfSatisfying(Malformed.class,
        m -> assertThat(m.refused().why().code() + " " + m.refused().why().place()).isEqualTo("broken-file linje 2"));
    assertThatThrownBy(() -> all("a\n" + ";".repeat(30_000))).isInstanceOfSatisfying(Malformed.class,
        m -> assertThat(m.refused().why().code() + " " + m.refused().why().place()).isEqualTo("too-large linje 2"));
    assertThatThrownBy(() -> all("a".repeat(200_000))).isInstanceOfSatisfying(Malformed.class,
        m -> assertThat(m.refused().why().code()).isEqualTo("too-large"));
    assertThatThrownBy(() -> all("a\n" + "b".repeat(5 << 20))).isInstanceOf(Malformed.class);
  }

  @Test
  void aFailingFileIsNoBadTable() {
    Reader failing = new Reader() {
      @Override
      public int read(char[] to, int from, int length) throws IOException {
        throw new IOException("disken svarer ikke");
      }

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> new DelimitedRowReader(failing, ';').next()).isInstanceOf(IOException.class)
        .isNotInstanceOf(Malformed.class);
  }

  private static List<Record> all(String text) throws IOException {
    DelimitedRowReader reader = new DelimitedRowReader(new StringReader(text), ';');
    List<Record> records = new ArrayList<>();
    for (Record r = reader.next(); r != null; r = reader.next()) records.add(r);
    return records;
  }
}
