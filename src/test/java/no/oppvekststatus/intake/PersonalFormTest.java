package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static no.oppvekststatus.fixtures.InventedBook.MUNICIPALITY;
import static no.oppvekststatus.fixtures.InventedBook.SCHOOL;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.fixtures.MadeUpNumber;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.intake.screening.PersonalDataReader;
import no.oppvekststatus.intake.selfreport.FormWriter;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Unit;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form with personal data in any cell is refused whole, and nothing of it is kept but a copy without that cell. */
class PersonalFormTest {
  private static final String MAIL = "kari.nordmann@example.no";
  private static final String PHONE = "912 34 567";
  private final String number = MadeUpNumber.of("018105");
  @TempDir Path home;
  private JdbcClient jdbc;
  private Intake intake;

  @BeforeEach
  void open() {
    DataSource data = TestDatabase.fresh();
    jdbc = JdbcClient.create(data);
    intake = IntakeSettings.open(home, 64L << 20, 0.5, data,
        Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void everyCellWithPersonalDataIsEmptyInTheCopyAndTheOthersAreCarriedOver() throws IOException {
    Receipt receipt = receive(sheet -> {
      FilledForm.put(sheet, "Samtalegruppe", 'G', "Spør " + MAIL);
      FilledForm.put(sheet, "Felles språk om bekymring", 'G', "Ring " + PHONE);
      FilledForm.put(sheet, "Leksehjelp etter skoletid", 'G', "Gjelder " + number);
      FilledForm.put(sheet, "Ressursteam", 'G', "Møter i partallsuker");
    });
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.PERSONAL);
    assertThat(receipt.sha256()).isEmpty();
    assertThat(receipt.rejections()).extracting(Rejection::code).containsExactlyInAnyOrder("email", "phone",
        "identity-number");
    assertThat(receipt.rejections()).allSatisfy(r -> assertThat(r.place()).startsWith("Skjema!G"));
    assertThat(copy()).doesNotContain(MAIL, PHONE, number).contains("Møter i partallsuker");
    nothingKept();
  }

  @Test
  void twoCellsOfOneLineAreBothEmptied() throws IOException {
    Receipt receipt = receive(sheet -> {
      FilledForm.put(sheet, "Samtalegruppe", 'E', MAIL);
      FilledForm.put(sheet, "Samtalegruppe", 'G', "eller " + PHONE);
    });
    assertThat(receipt.rejections()).hasSize(2);
    assertThat(copy()).doesNotContain(MAIL, PHONE);
    nothingKept();
  }

  @Test
  void aPhoneNumberTypedAsANumberIsOneWhereWordsAreAskedForOnly() throws IOException {
    assertThat(receive(sheet -> FilledForm.cell(sheet, "Samtalegruppe", 'G').setCellValue(91234567)).rejections())
        .extracting(Rejection::code).containsExactly("phone");
    nothingKept();
    assertThat(receive(sheet -> sheet.getRow(FilledForm.needs(sheet)).getCell(4).setCellValue(41234567)).outcome())
        .isEqualTo(ImportOutcome.IMPORTED);
  }

  @Test
  void aCellOutsideTheFieldsAndAnotherSheetCountAsWell() throws IOException {
    assertThat(receive(sheet -> sheet.getWorkbook().createSheet("Notat").createRow(3).createCell(2).setCellValue(MAIL))
        .rejections())
        .extracting(Rejection::place).containsExactly("Notat!C4");
    assertThat(receive(sheet -> sheet.createRow(200).createCell(9).setCellValue("tlf " + PHONE)).rejections())
        .extracting(Rejection::place).containsExactly("Skjema!J201");
    nothingKept();
  }

  @Test
  void aFormThatWouldBeRefusedForSomethingElseIsNotKeptEither() throws IOException {
    Receipt receipt = receive(sheet -> {
      sheet.getWorkbook().getSheet("Oppsett").getRow(3).getCell(1).setCellValue("ukjent-enhet");
      FilledForm.put(sheet, "Samtalegruppe", 'G', MAIL);
    });
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.PERSONAL);
    nothingKept();
  }

  @Test
  void theFormAsTextIsHeldToItWhateverItsFirstLinesSay() throws IOException {
    String form =
        "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\nukjent-enhet;2024;tiltak;s03;I drift;;;;;;%s\n";
    int files = 0;
    for (String first : List.of("sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\ufeffsep=;\n", "sep=|\n", "sep=:\n", "Sep=,\n",
        "sep=\t\n", "Skjema for 2024\n\n", "# svar\nsep=;\n")) {
      String separator =
          first.toLowerCase(Locale.ROOT).contains("sep=") ? first.replaceAll("(?is).*sep=(.).*", "$1") : ";";
      for (String person : List.of(MAIL, PHONE)) {
        Receipt receipt = intake.receive(
            Files.writeString(home.resolve(files++ + ".csv"), first + form.formatted(person).replace(";", separator)),
            request());
        assertThat(receipt.outcome()).as(first + person).isEqualTo(ImportOutcome.PERSONAL);
      }
    }
    nothingKept();
  }

  @Test
  void theFormAsTextIsHeldToTheSame() throws IOException {
    String head = "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\n";
    String unit = SCHOOL + ";2024;";
    for (String line : List.of("tiltak;s03;Ikke aktuelt;;;;;;Spør " + MAIL,
        "tiltak;s03;Ikke aktuelt;;;;;;Ring " + PHONE, "tiltak;s03;Ikke aktuelt;;;;;;91234567",
        "tiltak;s03;I drift;;;;;;;" + MAIL, "kompetanse;ny-1;;;;" + MAIL + ";;;Kurs"))
      for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
        Receipt receipt = intake.receive(
            Files.write(home.resolve("skjema.csv"), ("# svar\n" + head + unit + line + "\n").getBytes(charset)),
            request());
        assertThat(receipt.outcome()).as(line).isEqualTo(ImportOutcome.PERSONAL);
      }
    assertThat(intake.receive(
        Files.writeString(home.resolve("a.csv"), "# " + MAIL + "\n" + head + unit + "tiltak;s03;I drift;;;;;;\n"),
        request()).outcome())
        .isEqualTo(ImportOutcome.PERSONAL);
    nothingKept();
    assertThat(
        intake.receive(Files.writeString(home.resolve("b.csv"), head + unit + "kompetanse;ny-1;;;;41234567;ja;;Kurs\n"),
            request()).outcome())
        .isEqualTo(ImportOutcome.IMPORTED);
  }

  @Test
  void noFormOfAnyPlanIsTakenForPersonalData() throws IOException {
    PlanBook book = PlanReader.book(null);
    for (PlanBook.Entry entry : book.entries()) {
      int year = entry.plan().validTo().getYear();
      for (Unit unit : Obligations.reporting(entry, year).stream().limit(4).toList()) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        new FormWriter().write(entry, book, unit, year, form);
        assertThat(new PersonalDataReader().screen(Files.write(home.resolve("tomt.xlsx"), form.toByteArray())))
            .as(unit.id()).isEmpty();
      }
    }
  }

  private Receipt receive(Consumer<Sheet> change) throws IOException {
    return intake.receive(FilledForm.write(home.resolve("skjema.xlsx"), change), request());
  }

  private void nothingKept() throws IOException {
    assertThat(home.resolve("archive")).doesNotExist();
    for (String table : List.of("source_file", "answer", "rejection"))
      assertThat(jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single()).as(table).isZero();
  }

  private String copy() throws IOException {
    Path copy = home.resolve("out").resolve(MUNICIPALITY).resolve("skjema").resolve("2024").resolve("retur")
        .resolve(SCHOOL + ".xlsx");
    StringBuilder all = new StringBuilder();
    try (var zip = new java.util.zip.ZipFile(copy.toFile());
        Stream<? extends java.util.zip.ZipEntry> entries = zip.stream()) {
      for (var entry : entries.toList())
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static Request request() { return new Request(MUNICIPALITY, false, TODAY, null, InventedBook.book()); }
}
