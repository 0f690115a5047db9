package no.oppvekststatus.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.fixtures.TestPublisher.Answer;
import no.oppvekststatus.fixtures.TestPublisher.Asked;

/**
 * All four publishers as their recorded exchanges show them: each answers what the real one answers, and refuses with
 * its own words whatever the real one refuses. Nothing is taken that no recording or documentation shows. Figures
 * without a recording are made up.
 */
public final class ReplayedPublisher {
  public static final String SSB = "/pxwebapi/v2";
  public static final String FHI = "/fhi/v1";
  public static final String UDIR = "/Eksport";
  public static final String KLASS = "/klass/v1";
  private static final String UPDATED = "2026-06-15T06:00:00Z";

  private final ReplayedSsb ssb =
      new ReplayedSsb(Map.of("13995", assistance(), "12944", lowIncome(), "11994", healthVisitors()));
  private final ReplayedFhi fhi = new ReplayedFhi(Map.of("339", depression(), "373", qualityOfLife()));
  private final ReplayedUdir udir = new ReplayedUdir();

  public Answer answer(Asked asked) {
    String path = asked.path();
    if (path.startsWith(SSB)) return ssb.answer(asked, path.substring(SSB.length()));
    if (path.startsWith(FHI)) return fhi.answer(asked, path.substring(FHI.length()));
    if (path.startsWith(UDIR)) return udir.answer(asked, path.substring(UDIR.length()));
    return path.startsWith(KLASS) ? klass(asked, path.substring(KLASS.length())) : Answer.of(404, "");
  }

  /** Its cases of 2025 in 3101 are recorded. */
  private static ReplayedCube assistance() {
    Map<List<String>, Object> values = new LinkedHashMap<>();
    values.put(List.of("3101", "KOSsosantkliente0000", "2025"), 1465);
    values.put(List.of("3101", "KOSsosantkliente0000", "2024"), 1502);
    values.put(List.of("EAK", "KOSsosantkliente0000", "2025"), 140213);
    return new ReplayedCube("13995", "13995: Sosialhjelpstilfeller, etter region, statistikkvariabel og år", UPDATED,
        axes("KOKkommuneregion0000", "3101,EAK,EAKUO,EKA31,EKG11", "ContentsCode",
            "KOSFolkemengdeia0000,KOSsosantkliente0000", "Tid", "2022,2023,2024,2025"),
        Set.of(), values);
  }

  /** Its contents, ages and periods are recorded; the shares are made up. */
  private static ReplayedCube lowIncome() {
    Map<List<String>, Object> values = new LinkedHashMap<>();
    values.put(List.of("3101", "00-17", "EUskalaSeksti", "2022-2024"), 12.4);
    values.put(List.of("3101", "00-17", "PersonerSeksti", "2022-2024"), 718);
    values.put(List.of("0", "00-17", "EUskalaSeksti", "2022-2024"), 10.3);
    return new ReplayedCube("12944",
        "12944: Personer i grupper med lavinntekt, etter region, alder, statistikkvariabel og år", UPDATED,
        axes("Region", "0,31,3101", "Alder", "999A,00-17,18-34,35-49,50-66,067+", "ContentsCode",
            "PersonerSeksti,EUskalaSeksti", "Tid", "2021-2023,2022-2024"),
        Set.of(), values);
  }

  /**
   * Texts and the nation's figures are published; only one of the codes for education is, so the others are made up.
   */
  private static ReplayedCube healthVisitors() {
    String rate = "Avtalte årsverk i helsestasjons- og skolehelsetjenesten per 10 000 innbyggere 0-20 år (årsverk)";
    Map<List<String>, Object> values = new LinkedHashMap<>();
    values.put(List.of("EAK", "KOSrateA", "KOSa0000", "2022"), 24.9);
    values.put(List.of("EAK", "KOSrateA", "KOSjordmor0000", "2022"), 4.7);
    values.put(List.of("EAK", "KOSrateA", "KOSa0000", "2021"), 24.0);
    values.put(List.of("3101", "KOSrateA", "KOSa0000", "2022"), 22.2);
    return new ReplayedCube("11994", "11994: Helsestasjons- og skolehelsetjenesteårsverk, etter utdanning (K) "
        + "(avslutta serie) 2015 - 2022", "2023-06-15T06:00:00Z",
        axes("KOKkommuneregion0000", "3101,EAK", "ContentsCode", "KOSa,KOSrateA,KOSaarsverkprtit0000",
            "KOKeducation0000", "KOSa0000,KOSjordmor0000", "Tid", "2021,2022"),
        Set.of(), values,
        Map.of("KOKkommuneregion0000", "region", "ContentsCode", "statistikkvariabel", "KOKeducation0000", "utdanning",
            "Tid", "år", "KOSa", "Avtalte årsverk (årsverk)", "KOSrateA", rate, "KOSaarsverkprtit0000",
            rate.replace("0-20", "0-5").replace("skolehelsetjenesten", "skolehelsestjenesten"), "KOSa0000",
            "Helsesykepleiere", "KOSjordmor0000", "Jordmødre"));
  }

  /** The nation's figure of 2022 is recorded. */
  private static ReplayedCube depression() {
    Map<List<String>, Object> values = new LinkedHashMap<>();
    values.put(List.of("0", "2022_2022", "0", "1_6", "Ja", "0", "MEIS"), 15.5094229011845);
    values.put(List.of("3101", "2022_2022", "0", "1_6", "Ja", "0", "MEIS"), 17.25);
    values.put(List.of("3101", "2025_2025", "0", "1_6", "Ja", "0", "MEIS"), ":");
    return new ReplayedCube("339", "Depressive symptomer_Ungdata_KH", "2026-01-20T06:00:00.1234567+00:00",
        axes("GEO", "0,31,3101", "AAR", "2022_2022,2025_2025", "KJONN", "0,1,2", "ALDER", "1_6", "DEPRESJON", "Ja",
            "SOES", "0,1,2,3",
            "MEASURE_TYPE", "SMR,MEIS"),
        Set.of(), values);
  }

  /** Made up, in the shape of the recorded table: title, dimensions and codes as in published rows of it. */
  private static ReplayedCube qualityOfLife() {
    Map<List<String>, Object> values = new LinkedHashMap<>();
    values.put(List.of("0", "2025_2025", "0", "1_6", "8_10", "0", "MEIS"), 61.5);
    values.put(List.of("3101", "2025_2025", "0", "1_6", "8_10", "0", "MEIS"), 58.75);
    return new ReplayedCube("373", "Livskvalitet_Ungdata_KH", "2026-01-20T06:00:00.1234567+00:00",
        axes("GEO", "0,31,3101", "AAR", "2021_2021,2025_2025", "KJONN", "0,1,2", "ALDER", "1_6", "LIVSKVALITET", "8_10",
            "SOES", "0", "MEASURE_TYPE", "SMR,MEIS"),
        Set.of(), values);
  }

  private static Map<String, List<String>> axes(String... pairs) {
    Map<String, List<String>> axes = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) axes.put(pairs[i], List.of(pairs[i + 1].split(",")));
    return axes;
  }

  private static Answer klass(Asked asked, String path) {
    String instance = ",\"instance\":\"/api/klass/v1" + path + "\"}";
    if (!path.matches("/classifications/131/(changes|codes)")) return Answer.of(404,
        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"Classification not found with id = "
            + path.replaceAll("\\D", "") + "\"" + instance);
    if (!asked.query().matches("from=\\d{4}-\\d{2}-\\d{2}")) return Answer.of(400,
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
            + "\"detail\":\"Required request parameter 'from' for method parameter type LocalDate is not present\""
            + instance);
    if (path.endsWith("codes")) return Answer
        .ok("{\"codes\":[{\"code\":\"3101\",\"parentCode\":null,\"level\":\"1\",\"name\":\"Halden\",\"shortName\":\"\","
            + "\"presentationName\":\"\",\"validFromInRequestedRange\":\"2024-01-01\",\"validToInRequestedRange\":null}]}");
    return Answer.ok(
        "{\"codeChanges\":[{\"oldCode\":\"3001\",\"oldName\":\"Halden\",\"oldShortName\":\"\",\"newCode\":\"3101\",\"newName\":\"Halden\","
            + "\"newShortName\":\"\",\"changeOccurred\":\"2024-01-01\"}]}");
  }
}
