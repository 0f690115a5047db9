package no.oppvekststatus.intake.selfreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a count may be: part of all, a sum over cases, or a number alone, as its indicator says. */
class FormCountsTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
  private static final PlanBook BOOK = PlanReader.book(null);

  @TempDir Path folder;

  @Test
  void aSumMayBeLargerThanWhatItIsSpreadOver() throws IOException {
    assertThat(read("ppt", "ressursteam-dager;;341;31").answers()).filteredOn(a -> a.kind() == Answer.AnswerKind.COUNT)
        .extracting(Answer::quantity).containsExactly(new BigDecimal(341));
  }

  @Test
  void aPartIsNeverLargerThanAll() throws IOException {
    assertThat(read("ppt", "feilsendte-henvisninger;;32;31").rejections()).extracting(Rejection::code)
        .containsExactly("more-than-all");
  }

  @Test
  void aNumberAloneNeedsNothingBesideIt() throws IOException {
    List<Answer> answers = read("biblioteket", "apne-dager;;188;").answers();
    assertThat(answers).filteredOn(a -> a.kind() == Answer.AnswerKind.COUNT).extracting(Answer::base)
        .containsExactly((BigDecimal) null);
  }

  @Test
  void aSumWithoutItsCasesIsRefused() throws IOException {
    assertThat(read("ppt", "ressursteam-dager;;341;").rejections()).extracting(Rejection::code)
        .containsExactly("invalid-number");
  }

  private FormReading.FormRead read(String unit, String count) throws IOException {
    Path file = folder.resolve("skjema.csv");
    Files.writeString(file,
        "enhet;år;type;id;status;antall;av;beløp;anslag;dato;merknad\n" + unit + ";2022;telling;" + count + ";;;;\n");
    return (FormReading.FormRead) FormCsv.read(new DelimitedReader().read(file).orElseThrow(), BOOK, "sel", TODAY,
        TODAY);
  }
}
