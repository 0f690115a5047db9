package no.oppvekststatus.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose letters tell how they were saved. */
class TextEncodingTest {
  private static final String TABLE = "kommunenummer;indikator;nivå;kjønn;år;prosent\n5057;Blæst;8-10;jenter;2021;7\n";

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "windows-1252, ISO-8859-1", "x-MacRoman, MacRoman", "IBM865, CP865", "IBM850, CP865",
      "UTF-16LE, UTF-16LE uten BOM",
      "UTF-16BE, UTF-16BE uten BOM"})
  void theSameTableIsReadFromEveryEncoding(String charset, String name) {
    byte[] bytes = TABLE.getBytes(Charset.forName(charset));
    TextEncoding encoding = TextEncoding.of(bytes);
    assertThat(encoding.name()).isEqualTo(name);
    assertThat(encoding.decode(bytes)).isEqualTo(TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "x-MacRoman", "IBM850", "IBM865"})
  void lettersThatHaveBecomeTwoArePutBack(String openedAs) {
    byte[] bytes =
        new String(TABLE.getBytes(StandardCharsets.UTF_8), Charset.forName(openedAs)).getBytes(StandardCharsets.UTF_8);
    TextEncoding encoding = TextEncoding.of(bytes);
    assertThat(encoding.name()).isEqualTo("UTF-8 kodet to ganger");
    assertThat(encoding.decode(bytes)).isEqualTo(TABLE);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    byte[] bytes = ("\ufeff" + "Ærlig" + TABLE).getBytes(StandardCharsets.UTF_8);
    assertThat(TextEncoding.of(bytes).name()).isEqualTo("UTF-8 med BOM");
    assertThat(TextEncoding.of(bytes).decode(bytes)).startsWith("Ærlig");
    byte[] wide = ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16LE);
    assertThat(TextEncoding.of(wide).decode(wide)).isEqualTo(TABLE);
  }

  /** Right texts of publishers and of people, none of which may be taken for another encoding. */
  @Test
  void aWesternTextIsNeverTakenForAnother() {
    for (String text : List.of("Årsverk – i alt", "½ stilling ©", "«Sitat» på 12 °C", "mamma’s ‘ord’", "5 µg ± 2",
        "É à ñ ü", "Kåfjord Gáivuotna", "Excel®", "æ", "¾"))
      assertThat(TextEncoding.of(text.getBytes(Charset.forName("windows-1252")))
          .decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    for (String text : List.of("Årsverk – i alt", "Ã i portugisisk: São", "50\u00a0000", "Kárášjohka – Karasjok", "Ø Å",
        "日本", "æøå Ã¥ blandet"))
      assertThat(TextEncoding.of(text.getBytes(StandardCharsets.UTF_8)).decode(text.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(text);
  }

  @Test
  void oneBrokenByteCostsOneCharacterAndNotTheLettersOfTheWholeText() {
    byte[] bytes = "Spørsmål på skolen; Ørland; Sel".getBytes(StandardCharsets.UTF_8);
    bytes[14] = (byte) 0xE5;
    assertThat(TextEncoding.of(bytes).decode(bytes)).isEqualTo("Spørsmål på\ufffdskolen; Ørland; Sel");
    byte[] western = "Spørsmål på skolen; Ørland".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TextEncoding.of(western).decode(western)).isEqualTo("Spørsmål på skolen; Ørland");
  }

  @Test
  void piecesOfAnyLengthSayTheSame() {
    byte[] bytes = TABLE.repeat(50).getBytes(Charset.forName("x-MacRoman"));
    EncodingWatch watch = new EncodingWatch();
    for (int i = 0; i < bytes.length; i += 7) watch
        .accept(java.util.Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + 7)), Math.min(7, bytes.length - i));
    assertThat(watch.encoding()).isEqualTo(TextEncoding.of(bytes));
  }
}
