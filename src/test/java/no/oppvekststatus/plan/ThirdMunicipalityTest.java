package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A municipality of another shape is added by two YAML files and nothing else. */
class ThirdMunicipalityTest {
  private static final PlanBook BOOK = PlanReader.book(Path.of("src/test/resources/plans-tredje"));
  private static final PlanBook.Entry FJORDVIK = BOOK.of("fjordvik").orElseThrow();

  @Test
  void plansOfTheHomeFolderReplaceThePackagedOnesAndTheCatalogueStays() {
    assertThat(BOOK.entries()).extracting(PlanBook.Entry::municipalityId).containsExactly("fjordvik");
    assertThat(BOOK.indicators()).isEqualTo(PlanReader.book(null).indicators());
  }

  @Test
  void itSpeaksItsOwnWords() {
    assertThat(FJORDVIK.plan().terms().unit()).isEqualTo("verksemd");
    assertThat(FJORDVIK.plan().language()).isEqualTo(Language.NYNORSK);
    assertThat(FJORDVIK.plan().obligations()).extracting(Plan.Obligation::binding).containsExactly(true, false);
    assertThat(FJORDVIK.plan().goals().get(0).measure()).isEqualTo("grep-1");
  }

  @Test
  void whatItDoesNotSayIsEmptyAndNotInvented() {
    Measure grep = FJORDVIK.plan().measure("grep-1").orElseThrow();
    assertThat(grep.tier()).isNull();
    assertThat(grep.rowNo()).isNull();
    assertThat(grep.responsible()).extracting(Plan.PlanReference::label).containsExactly("Verksemdsleiar");
    assertThat(FJORDVIK.plan().arenas()).isEmpty();
    assertThat(FJORDVIK.plan().remarks()).extracting(Plan.Remark::code)
        .containsExactly(RemarkCode.MEASURE_WITHOUT_TIER);
  }

  @Test
  void itsCollectiveWordingResolvesYearByYear() {
    Measure grep = FJORDVIK.plan().measure("grep-1").orElseThrow();
    assertThat(Obligations.units(FJORDVIK, grep, 2025)).extracting(o -> o.unit().id()).containsExactly("lyset",
        "stiftinga");
    assertThat(Obligations.units(FJORDVIK, grep, 2026)).extracting(o -> o.unit().id()).containsExactly("lyset",
        "stiftinga", "nordlyset");
  }

  @Test
  void itsRoundIsDueTheSameYear() {
    assertThat(FJORDVIK.organisation().round().due(2024)).isEqualTo(LocalDate.of(2024, 6, 15));
    assertThat(ReportYear.of(FJORDVIK, LocalDate.of(2025, 6, 14))).isEqualTo(2024);
    assertThat(ReportYear.of(FJORDVIK, LocalDate.of(2025, 6, 15))).isEqualTo(2025);
  }

  @Test
  void aTargetMayBeAChangeFromABaselineThatIsGiven() {
    assertThat(FJORDVIK.plan().indicatorLinks()).containsExactly(
        new IndicatorLink("ungdata-ensom", List.of("mal-1"), 2023, new BigDecimal("22.5"),
            new IndicatorLink.Target.ChangeTarget(2027, new BigDecimal("-4")), true, null),
        new IndicatorLink("henvisninger-ppt", List.of("mal-2"), null, null, new IndicatorLink.Target.NoTarget(), false,
            null));
  }

  @Test
  void everyLeaderOfAUnitThatReportsReceivesItsReport() {
    assertThat(FJORDVIK.organisation().recipients()).extracting(Organisation.Recipient::email).containsExactly(
        "leiar.lyset@fjordvik.example.no", "leiar.hamna@fjordvik.example.no", "leiar.stiftinga@fjordvik.example.no",
        "leiar.nordlyset@fjordvik.example.no");
  }
}
