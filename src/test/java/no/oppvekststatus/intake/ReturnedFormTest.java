package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static no.oppvekststatus.fixtures.InventedBook.MUNICIPALITY;
import static no.oppvekststatus.fixtures.InventedBook.SCHOOL;
import static no.oppvekststatus.fixtures.InventedBook.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.FilledForm;
import no.oppvekststatus.fixtures.InventedBook;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.intake.selfreport.FormIdentity;
import no.oppvekststatus.intake.selfreport.FormWriter;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of a form reaches the one who handed it in, and is closed when the right one comes. */
class ReturnedFormTest {
  private static final PlanBook BOOK = withLeader(InventedBook.book());
  private static final Consumer<Sheet> WRONG =
      sheet -> FilledForm.put(sheet, "Felles språk om bekymring", 'E', "kanskje");
  @TempDir Path home;
  private JdbcClient jdbc;
  private RejectionStore rejections;
  private Intake intake;

  @BeforeEach
  void open() {
    DataSource data = TestDatabase.fresh();
    jdbc = JdbcClient.create(data);
    rejections = new RejectionStore(jdbc);
    intake = IntakeSettings.open(home, 64L << 20, 0.5, data,
        Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC));
  }

  private static PlanBook withLeader(PlanBook book) {
    PlanBook.Entry e = book.entries().get(0);
    Organisation o = e.organisation();
    Organisation with =
        new Organisation(o.municipalityId(), o.sample(), o.accent(), o.coatOfArms(), o.units(), o.committees(),
            List.of(new Organisation.Recipient("leder", "Rektor", "rektor@lillevik.example.no",
                DocumentKind.UNIT_REPORT, SCHOOL)),
            o.round());
    return new PlanBook(List.of(new PlanBook.Entry(e.plan(), with, Map.of())), book.indicators(), book.sources(),
        book.sha256());
  }

  @Test
  void theReturnedCopyIsNamedWithTheUnitToContactAndCarriesLastYearsAnswers() throws IOException {
    Files.writeString(home.resolve("2023.csv"), "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\n" + SCHOOL
        + ";2023;tiltak;u01;Under etablering;;;;;;\n");
    assertThat(intake.receive(home.resolve("2023.csv"), request()).outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(form("feil.xlsx", WRONG).refusedLines()).isPositive();
    assertThat(said("returned")).containsExactly(
        "lillevik, Lillevik skole: skjemaet for 2024 (feil.xlsx) må rettes. Send kopien med de merkede cellene, "
            + "out/lillevik/skjema/2024/retur/lillevik-skole.xlsx, til rektor@lillevik.example.no.");
    try (InputStream in = Files.newInputStream(home.resolve("out/lillevik/skjema/2024/retur/lillevik-skole.xlsx"));
        XSSFWorkbook copy = new XSSFWorkbook(in)) {
      assertThat(FilledForm.cell(copy.getSheet("Skjema"), "Felles språk om bekymring", 'D').getStringCellValue())
          .isEqualTo("Under etablering");
    }
  }

  @Test
  void theRightFormClosesWhatWasRefusedAndAllShowsIt() throws IOException {
    form("feil.xlsx", WRONG);
    assertThat(rejections.list()).isNotEmpty();
    form("rett.xlsx", sheet -> {});
    assertThat(rejections.list()).isEmpty();
    assertThat(rejections.list(true)).isNotEmpty().allSatisfy(l -> {
      assertThat(l.file()).isEqualTo("feil.xlsx");
      assertThat(l.closed()).isEqualTo(Instant.parse("2025-03-20T02:00:00Z"));
    });
    assertThat(said("corrected")).containsExactly(
        "lillevik, Lillevik skole har levert rettet skjema for 2024 (rett.xlsx). Det som var avvist i feil.xlsx, er lukket.");
    assertThat(open("returned")).isZero();
    assertThat(said("second")).isEmpty();
  }

  @Test
  void aSecondFormWithFaultsOfItsOwnLeavesOnlyItsOwnOpen() throws IOException {
    form("feil.xlsx", WRONG);
    form("ny.xlsx", sheet -> FilledForm.put(sheet, "Leksehjelp etter skoletid", 'E', "kanskje"));
    assertThat(rejections.list()).isNotEmpty().allMatch(l -> l.file().equals("ny.xlsx"));
    assertThat(open("returned")).isEqualTo(1);
  }

  @Test
  void aFormWithPersonalDataIsSentBackWithoutBeingKeptAndTheNextOneClosesIt() throws IOException {
    assertThat(
        form("persondata.xlsx", sheet -> FilledForm.put(sheet, "Samtalegruppe", 'G', "Ring 912 34 567")).outcome())
        .isEqualTo(ImportOutcome.PERSONAL);
    assertThat(open("returned")).isEqualTo(1);
    form("rett.xlsx", sheet -> {});
    assertThat(open("returned")).isZero();
    assertThat(said("corrected")).hasSize(1);
  }

  @Test
  void twoRightFormsOfOneUnitAreReported() throws IOException {
    form("en.xlsx", sheet -> {});
    form("to.xlsx", sheet -> FilledForm.put(sheet, "Felles språk om bekymring", 'E', "Ikke startet"));
    assertThat(said("second")).containsExactly(
        "lillevik, Lillevik skole har levert to skjemaer for 2024 (en.xlsx, to.xlsx). Svarene i det siste gjelder; det som "
            + "står tomt der, er som i det første.");
  }

  @Test
  void theSameBytesUnderAnotherNameAndUnderTheSameAreTwoThings() throws IOException {
    form("en.xlsx", sheet -> {});
    Receipt again = intake.receive(Files.copy(home.resolve("en.xlsx"), home.resolve("kopi.xlsx")), request());
    assertThat(again.outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    assertThat(again.rejections()).extracting(Rejection::remedy)
        .containsExactly("Den samme filen er lest før som en.xlsx.");
    assertThat(said("same-bytes"))
        .containsExactly("kopi.xlsx er den samme filen som en.xlsx, som er lest før. Ingenting er endret.");
    assertThat(intake.receive(home.resolve("en.xlsx"), request()).rejections()).isEmpty();
    assertThat(said("same-bytes")).hasSize(1);
    assertThat(said("second")).isEmpty();
  }

  @Test
  void anEmptyFormIsReportedWithItsUnitAndClosedByAFilledOne() throws IOException {
    PlanBook.Entry entry = BOOK.entries().get(0);
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    new FormWriter().write(entry, BOOK, entry.organisation().units().get(0), InventedBook.YEAR, empty);
    Receipt refused = intake.receive(Files.write(home.resolve("tomt.xlsx"), empty.toByteArray()), request());
    assertThat(refused.rejections()).extracting(Rejection::code).containsExactly("empty-form");
    assertThat(said("empty")).containsExactly(
        "lillevik, Lillevik skole har levert et tomt skjema for 2024 (tomt.xlsx). Spør rektor@lillevik.example.no om det rette.");
    form("rett.xlsx", sheet -> {});
    assertThat(rejections.list()).isEmpty();
  }

  @Test
  void aUnitWithoutAnAddressIsReportedAsSuch() {
    assertThat(new FormIdentity(MUNICIPALITY, "lillevik-barnehage", 2024).contact(BOOK)).isEmpty();
    assertThat(new FormIdentity(MUNICIPALITY, SCHOOL, 2024).contact(BOOK)).contains("rektor@lillevik.example.no");
  }

  private Receipt form(String name, Consumer<Sheet> change) throws IOException {
    return intake.receive(FilledForm.write(home.resolve(name), change), request());
  }

  private List<String> said(String code) {
    return jdbc.sql("SELECT message FROM reception_note WHERE code = :code ORDER BY id").param("code", code)
        .query(String.class).list();
  }

  private long open(String code) {
    return jdbc.sql("SELECT count(*) FROM reception_note WHERE code = :code AND closed_at IS NULL").param("code", code)
        .query(Long.class).single();
  }

  private static Request request() { return new Request(MUNICIPALITY, false, TODAY, null, BOOK); }
}
