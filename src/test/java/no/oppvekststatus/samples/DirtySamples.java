package no.oppvekststatus.samples;

import java.util.LinkedHashMap;
import java.util.Map;

/** Files that must be refused, whole or line by line, each with a reason. */
final class DirtySamples {
  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

  private DirtySamples() {}

  /** File name → text. */
  static Map<String, String> of(String number) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("smuss-ungdata-feil-linjer.csv", """
        # EKSEMPELDATA: linjer som skal avvises én for én, og en god linje
        kommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent
        %1$s;mobbet;8-10;alle;2023;130;324;395;82
        %1$s;finnes-ikke;8-10;alle;2023;12;324;395;82
        %1$s;ensom;9999;alle;2023;12;324;395;82
        %1$s;ensom;8-10;alle;2023;tolv;324;395;82
        %1$s;laerere-bryr-seg;8-10;alle;2023;77;321;391;82
        """.formatted(number));
    files.put("smuss-notater.txt", "EKSEMPELDATA\nReferat fra møte. Her er det ingen tall i noe kjent format.\n");
    files.put("smuss-halv.json",
        "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"12275: EKSEMPELDATA\",\"id\":[\"KOKkommuneregion0000\",");
    files.put("smuss-11f.txt", submission(number));
    files.put("smuss-brev.txt",
        "EKSEMPELDATA\nGjelder elev " + identity("018890", 17).replaceAll("(\\d{6})(\\d{5})", "$1 $2")
            + ", se vedlegg.\n");
    return files;
  }

  /** Fixed width as the reporting of social assistance: municipality, year, district, journal, identity number. */
  private static String submission(String number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++)
      text.append(number).append("25").append("00").append("%08d".formatted(i + 1))
          .append(identity("0%d8890".formatted(i + 1), i))
          .append(" ".repeat(12)).append("1120\n");
    return text.toString();
  }

  /** A synthetic number (month + 80) with valid control digits, from the serial upwards. */
  static String identity(String birth, int serial) {
    for (int s = 100 + serial; s < 1000; s++) {
      String nine = birth + s;
      int first = control(nine, FIRST);
      int second = first > 9 ? 10 : control(nine + first, SECOND);
      if (second < 10) return nine + first + second;
    }
    throw new IllegalArgumentException(birth);
  }

  private static int control(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) sum += weights[i] * (digits.charAt(i) - '0');
    return sum % 11 == 0 ? 0 : 11 - sum % 11;
  }
}
