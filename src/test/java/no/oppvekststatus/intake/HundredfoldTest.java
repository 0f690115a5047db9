package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A share a hundredfold off what the indicator has been, or is in the nation, is stopped until the file confirms it.
 */
class HundredfoldTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final String HEAD = "kommunenummer;indikator;nivå;kjønn;år;prosent;svar";
  @TempDir Path home;
  private DataSource data;
  private Intake intake;

  @BeforeEach
  void open() {
    data = TestDatabase.fresh();
    intake = IntakeSettings.open(home, 64L << 20, 0.5, data,
        Clock.fixed(Instant.parse("2026-03-20T02:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void aFractionIsStoppedAloneAndTakenWhenItIsConfirmed() throws IOException {
    take(line("mobbet", "alle", 2021, "71"));
    Receipt stopped = take(line("mobbet", "alle", 2024, "0,71"), line("ensom", "alle", 2024, "22"));
    assertThat(stopped.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(stopped.rejections()).singleElement().satisfies(r -> {
      assertThat(r.code()).isEqualTo("hundredfold");
      assertThat(r.place()).isEqualTo("linje 2, kolonne prosent");
      assertThat(r.remedy()).startsWith("Prosenten er omtrent en hundredel av kommunens tall for 2021.")
          .contains("«bekreftet»");
    });
    assertThat(values("mobbet")).containsExactly("2021 71");
    assertThat(values("ensom")).containsExactly("2024 22");
    assertThat(new RejectionStore(JdbcClient.create(data)).list()).extracting(l -> l.rejection().code())
        .contains("hundredfold");
    assertThat(taken(HEAD + ";bekreftet\n" + line("mobbet", "alle", 2024, "0,71") + ";Ja\n").rejections()).isEmpty();
    assertThat(values("mobbet")).containsExactly("2021 71", "2024 0.71");
  }

  @Test
  void aHundredTimesTooLargeIsStoppedAndAnUnconfirmedColumnConfirmsNothing() throws IOException {
    take(line("cannabis", "alle", 2018, "0,7"), line("cannabis", "alle", 2021, "0,9"),
        line("ensom", "alle", 2021, "20"));
    Receipt receipt = taken(HEAD + ";bekreftet\n" + line("cannabis", "alle", 2024, "80") + ";nei\n"
        + line("ensom", "alle", 2024, "21") + ";\n");
    assertThat(receipt.rejections()).singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("omtrent hundre ganger kommunens tall for"));
  }

  @Test
  void trueSmallSharesAndAFirstYearWithoutWitnessesPass() throws IOException {
    assertThat(take(line("cannabis", "alle", 2018, "0,5"), line("cannabis", "jenter", 2018, "0,2")).refusedLines())
        .isZero();
    assertThat(take(line("cannabis", "alle", 2021, "1,2"), line("cannabis", "gutter", 2021, "2,1")).refusedLines())
        .isZero();
    assertThat(take(line("cannabis", "alle", 2024, "0,7")).refusedLines()).isZero();
    assertThat(take(line("cannabis", "alle", 2025, "12")).refusedLines()).as("tenfold is news, not a slip of the unit")
        .isZero();
  }

  @Test
  void earlierNumbersOfTheMunicipalityAndTheNationAreWitnesses() throws IOException {
    take(line("mobbet", "alle", 2018, "70").replace("5057", "5015"));
    assertThat(take(line("mobbet", "alle", 2024, "0,6")).rejections()).extracting(Rejection::code)
        .contains("hundredfold");
    JdbcClient.create(data).sql("UPDATE cell_block SET place = '0'").update();
    assertThat(take(line("mobbet", "alle", 2024, "0,65")).rejections())
        .anySatisfy(r -> assertThat(r.remedy()).contains("landets tall for 2018"));
  }

  @Test
  void oneFractionAmongPercentsOfTheSameFileIsStoppedAndTheOthersStand() throws IOException {
    Receipt receipt = take(line("mobbet", "alle", 2024, "71"), line("mobbet", "jenter", 2024, "0,74"),
        line("mobbet", "gutter", 2024, "68"));
    assertThat(receipt.rejections()).extracting(Rejection::place).containsExactly("linje 3, kolonne prosent");
    assertThat(values("mobbet")).containsExactly("2024 71", "2024 68");
  }

  @Test
  void aFileOfFractionsAloneIsRefusedWholeWhereTheYearsBeforeAreKnown() throws IOException {
    take(line("mobbet", "alle", 2021, "71"), line("ensom", "alle", 2021, "22"));
    Receipt receipt = take(line("mobbet", "alle", 2024, "0,72"), line("ensom", "alle", 2024, "0,2"));
    assertThat(receipt.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(receipt.rejections()).extracting(Rejection::code).containsExactly("too-many-bad-lines", "hundredfold",
        "hundredfold");
  }

  @Test
  void aMistakeOfAnEarlierFileIsCorrectedWithoutAWord() throws IOException {
    take(line("mobbet", "alle", 2024, "0,71"));
    assertThat(take(line("mobbet", "alle", 2024, "71")).rejections()).isEmpty();
    assertThat(values("mobbet")).containsExactly("2024 71");
    assertThat(take(line("mobbet", "alle", 2024, "0,70")).rejections()).as("and not undone by the old file")
        .extracting(Rejection::code).contains("hundredfold");
  }

  private static String line(String indicator, String gender, int year, String percent) {
    return "5057;" + indicator + ";8-10;" + gender + ";" + year + ";" + percent + ";300";
  }

  private Receipt take(String... lines) throws IOException {
    return taken(HEAD + "\n" + String.join("\n", lines) + "\n");
  }

  private Receipt taken(String text) throws IOException {
    return intake.receive(Files.writeString(home.resolve("ungdata-" + Math.abs(text.hashCode()) + ".csv"), text),
        new Request("orland", false, LocalDate.of(2026, 3, 20), null, BOOK));
  }

  private List<String> values(String contents) {
    return JdbcClient.create(data)
        .sql(
            "SELECT period || ' ' || trim_scale(value) FROM observation WHERE contents = :c ORDER BY period, breakdown")
        .param("c", contents).query(String.class).list();
  }
}
