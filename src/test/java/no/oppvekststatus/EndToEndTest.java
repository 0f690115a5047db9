package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.PublishedFigure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README on an empty home folder, and what a reader then holds in the hand. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {
  private static final String DATE = "2026-11-22";

  @TempDir static Path home;
  private static Run first = new Run(-1, "", "");

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void theFirstCommand() { first = run("--date", DATE); }

  @Test
  @Order(1)
  void theReportsOfBothMunicipalitiesLieInOut() throws IOException {
    assertThat(first.code()).as(first.err()).isZero();
    for (String municipality : List.of("orland", "sel")) {
      List<String> names = names(reports(municipality));
      assertThat(names).contains("manifest.json").anyMatch(n -> n.matches("statusrapport-.+-nb\\.pdf"))
          .anyMatch(n -> n.matches("statusrapport-.+-nn\\.pdf")).anyMatch(n -> n.matches("statusrapport-.+\\.xlsx"))
          .anyMatch(n -> n.matches("enhet-.+-nb\\.pdf")).contains("evaluering-nb.pdf", "evaluering-nn.pdf");
    }
    assertThat(first.out()).contains("Rapportene ligger i " + home.resolve("out"));
  }

  @Test
  @Order(2)
  void aKostraCellReachesItsSentence() throws IOException {
    follow("kostra-12275", "kostra-12275.json");
  }

  @Test
  @Order(2)
  void anUngdataCellReachesItsSentence() throws IOException {
    follow("ungdata", "ungdata.csv");
  }

  @Test
  @Order(2)
  void whatWasRefusedIsListedAndPersonalDataIsNotStored() throws IOException {
    Run rejections = run("rejections", "--csv");
    assertThat(rejections.code()).isEqualTo(1);
    assertThat(rejections.out()).startsWith("file,sha256,code,place,remedy").contains("smuss-ungdata-feil-linjer.csv");
    assertThat(home.resolve("inbox/orland/smuss-11f.txt")).exists();
    assertThat(names(home.resolve("archive"))).noneMatch(n -> n.contains("smuss-11f"));
  }

  @Test
  @Order(3)
  void aSecondNightOfTheSameDateChangesNothing() throws Exception {
    Map<String, String> before = tree(home.resolve("out"));
    Run second = run("--date", DATE);
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("0 endringer");
    assertThat(tree(home.resolve("out"))).isEqualTo(before);
  }

  @Test
  @Order(4)
  void aFormCellReachesItsSentence() throws IOException {
    assertThat(run("forms", "--municipality", "orland", "--year", "2025").code()).isZero();
    String asked = Files.readString(firstForm());
    String unit = asked.lines().skip(1).findFirst().orElseThrow().split(";")[0];
    long measures = asked.lines().filter(l -> l.contains(";2025;tiltak;")).count();
    Path page = home.resolve("out/orland/2025/enhet-" + unit + "-nb.pdf");
    int before = text(page).split("i drift", -1).length;
    Path filled = home.resolve("svar.csv");
    Files.writeString(filled, asked.replaceAll(";tiltak;([^;]+);;", ";tiltak;$1;i drift;"));
    Run imported = run("import", "--municipality", "orland", filled.toString());
    assertThat(imported.code()).as(imported.out()).isZero();
    assertThat(run("report", "--municipality", "orland", "--year", "2025").code()).isZero();
    assertThat(text(page).split("i drift", -1).length).isGreaterThan(before).isGreaterThanOrEqualTo((int) measures);
  }

  @Test
  @Order(5)
  void anEditionIsShownThenPublishedOnceAndTheArchiveHolds() throws IOException {
    Run shown = run("publish", "--municipality", "sel", "--year", "2022", "--approver", "planeier");
    assertThat(shown.code()).isEqualTo(2);
    assertThat(home.resolve("archive/editions")).doesNotExist();
    String digest = shown.out().substring(shown.out().indexOf("Kontrollsum: ")).split("\\s+")[1];
    Run published =
        run("publish", "--municipality", "sel", "--year", "2022", "--approver", "planeier", "--yes", digest);
    assertThat(published.code()).as(published.err()).isZero();
    Run again = run("publish", "--municipality", "sel", "--year", "2022", "--approver", "planeier");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("Ingenting å publisere");
    Run verify = run("verify");
    assertThat(verify.code()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("1 utgaver er skrevet ut på nytt");
    assertThat(names(home.resolve("out/post"))).isNotEmpty().allMatch(n -> n.endsWith(".eml"));
    String figure = figure("sel", "2022", f -> f.numbers().value() != null).figureId();
    Run trace = run("trace", "sel/2022/1", figure);
    assertThat(trace.code()).isZero();
    assertThat(trace.out()).contains("celle: ", "formel: ", "regel: ");
  }

  @Test
  @Order(6)
  void whatDoesNotExistIsWrongUse() {
    assertThat(run("report", "--municipality", "nordvik", "--year", "2025").code()).isEqualTo(2);
    assertThat(run("report", "--municipality", "orland", "--year", "1999").code()).isEqualTo(2);
    assertThat(run("publish", "--municipality", "orland").code()).isEqualTo(2);
    assertThat(run("tull").code()).isEqualTo(2);
  }

  @Test
  @Order(7)
  void aBackupGivesTheWholeHomeBackOnAnEmptyMachine() throws Exception {
    assertThat(run("--date", DATE).code()).isZero();
    Path copy = home.resolve("kopi.zip");
    Run backup = run("backup", copy.toString());
    assertThat(backup.code()).as(backup.out() + backup.err()).isZero();
    Path there = home.resolve("en-annen-maskin");
    Run restored = run(there, "restore", copy.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    Map<String, String> archive = tree(home.resolve("archive"));
    assertThat(archive).hasSizeGreaterThan(200);
    assertThat(tree(there.resolve("archive"))).isEqualTo(archive);
    Run verify = run(there, "verify");
    assertThat(verify.code()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("1 utgaver er skrevet ut på nytt");
    assertThat(run(there, "nightly", "--date", DATE).out()).startsWith("0 endringer");
  }

  /** From the file's own bytes, by the export's word for where it stands, to the sentence on a committee's page. */
  private static void follow(String source, String file) throws IOException {
    PublishedFigure row =
        figure("orland", "2025", f -> f.origin().source().equals(source) && f.key().period().equals("2025")
            && f.numbers().value() != null && f.target().value() != null);
    String hash = String.join("|", row.origin().sha256());
    Path original = home.resolve("archive").resolve(hash.substring(0, 2)).resolve(hash).resolve(file);
    assertThat(sha256(Files.readAllBytes(original))).isEqualTo(hash);
    assertThat(rawCell(original, String.join("|", row.origin().cells()))).isEqualByComparingTo(row.numbers().value());
    String printed = row.numbers().value().setScale(row.decimals(), RoundingMode.HALF_UP).toPlainString()
        .replace('.', ',');
    List<String> pages = new ArrayList<>();
    for (String name : names(reports("orland")))
      if (name.matches("statusrapport-.+-nb\\.pdf")) pages.add(text(reports("orland").resolve(name)));
    assertThat(pages).anyMatch(p -> p.matches("(?s).*(er|til|på) " + printed + " % i 2025.*"));
  }

  /** The cell as the file writes it: by flat index in JSON-stat, by line and column in our survey template. */
  private static BigDecimal rawCell(Path file, String cell) throws IOException {
    if (file.toString().endsWith(".json"))
      return tools.jackson.databind.json.JsonMapper.shared().readTree(file).at("/value/" + cell).decimalValue();
    String[] place = cell.split("\\D+");
    List<String> lines = Files.readAllLines(file);
    String head = lines.stream().filter(l -> !l.startsWith("#")).findFirst().orElseThrow();
    int column = List.of(head.replace("\ufeff", "").split(";")).indexOf("prosent");
    return new BigDecimal(lines.get(Integer.parseInt(place[1]) - 1).split(";")[column].replace(',', '.'));
  }

  private static PublishedFigure figure(String municipality, String year,
      java.util.function.Predicate<PublishedFigure> which) {
    Run export = run("export", "--municipality", municipality, "--year", year);
    assertThat(export.code()).as(export.err()).isZero();
    return ExportFile.read(export.out()).stream().filter(which).findFirst().orElseThrow();
  }

  private static Path firstForm() throws IOException {
    try (Stream<Path> forms = Files.list(home.resolve("out/orland/skjema/2025/csv"))) {
      return forms.sorted().findFirst().orElseThrow();
    }
  }

  private static Path reports(String municipality) throws IOException {
    try (Stream<Path> years = Files.list(home.resolve("out").resolve(municipality))) {
      return years.filter(y -> y.getFileName().toString().matches("\\d{4}")).max(Path::compareTo).orElseThrow();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static Map<String, String> tree(Path folder) throws Exception {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path f : files.filter(Files::isRegularFile).toList())
        tree.put(folder.relativize(f).toString(), sha256(Files.readAllBytes(f)) + " " + Files.getLastModifiedTime(f));
    }
    return tree;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Run run(String... args) { return run(home, args); }

  private static Run run(Path home, String... args) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString()));
    all.addAll(List.of(args));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(all.toArray(String[]::new), Application.Context::start, out, err);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
