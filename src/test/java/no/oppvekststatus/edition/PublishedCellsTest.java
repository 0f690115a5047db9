package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Status;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.PublishedFigures;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.fixtures.Books;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorKind;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Translated;
import org.junit.jupiter.api.Test;

/** What an edition's own export says of it is enough to hold the next one to. */
class PublishedCellsTest {
  private static final Instant CLOCK = Instant.parse("2025-03-01T08:00:00Z");
  private static final Edition FIRST =
      new Edition(1, "orland", "p", 2024, 1, CLOCK, "Kommunedirektør", "", "2026.1", "", List.of());

  @Test
  void shownAndHiddenFiguresAreReadFromTheExportAndMissingOnesAreNot() {
    List<EarlierCell> cells = PublishedCells.of(FIRST, PublishedFigures.of(disclosed(List.of()), imprint()));
    assertThat(cells).extracting(EarlierCell::period).containsExactly("2022", "2023", "2024");
    assertThat(cells.get(0).value()).isNull();
    assertThat(cells.get(1).x()).isEqualByComparingTo(new BigDecimal(21));
    assertThat(cells.get(2).edition()).isEqualTo("2024/1");
  }

  @Test
  void theEditionAfterWithNothingNewIsTheSame() {
    Disclosed first = disclosed(List.of());
    List<EarlierCell> cells = PublishedCells.of(FIRST, ExportFile.read(ExportFile.csv(first, imprint())));
    assertThat(Fingerprint.of(disclosed(cells))).isEqualTo(Fingerprint.of(first));
    assertThat(first.price()).isEqualTo(new Disclosed.Price(3, 1));
  }

  private static Imprint imprint() { return new Imprint(1, CLOCK, "Kommunedirektør", null, List.of()); }

  private static Disclosed disclosed(List<EarlierCell> earlier) {
    Indicator i = new Indicator("i", new Translated(Map.of("nb", "I")), new Translated(Map.of("nb", "%")),
        IndicatorKind.PROPORTION, 100, 1, Indicator.Polarity.LOWER_IS_BETTER,
        null, null, 0, false, true, false, new Indicator.FigureSource.FromForm("i"), List.of(), Translated.NONE, true);
    PlanBook book = Books.with("orland", List.of(i),
        List.of(new IndicatorLink("i", List.of(), null, null, new IndicatorLink.Target.NoTarget(), false, null)));
    List<KeptAnswer> answers = new ArrayList<>();
    int[][] counts = {{2022, 3, 61}, {2023, 21, 60}, {2024, 22, 61}};
    for (int[] c : counts)
      answers.add(Books.answer("orland", "u", c[0], Answer.AnswerKind.COUNT, "i", AnswerStatus.NONE, c[1], c[2], null));
    Status status = Assessment
        .of(new AssessmentInput(book, book.entries().get(0), 2024, LocalDate.of(2025, 3, 1), List.of(), answers));
    return Disclosure.of(status, DisclosureSettings.DEFAULT, earlier);
  }
}
