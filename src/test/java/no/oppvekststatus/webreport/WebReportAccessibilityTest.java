package no.oppvekststatus.webreport;

import static org.assertj.core.api.Assertions.assertThat;

import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.fixtures.Axe;
import no.oppvekststatus.fixtures.EveryBlock;
import no.oppvekststatus.fixtures.HardCases;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.samples.SampleReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The web report in a real browser: no violation of axe's rules, and no page wider than the phone it is read on. */
class WebReportAccessibilityTest {
  @ParameterizedTest
  @EnumSource(Axe.Sight.class)
  void aReportWithEveryKindOfBlockHasNoViolation(Axe.Sight sight) throws Exception {
    assertThat(Axe.violations(WebReportPrinter.html(EveryBlock.report(), Look.STANDARD), sight)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"orland,BOKMAL,DESKTOP", "orland,NYNORSK,PHONE", "sel,BOKMAL,PHONE", "sel,NYNORSK,DESKTOP"})
  void theReportOfEachSampleMunicipalityHasNoViolationInEitherLanguage(String municipality, Language language,
      Axe.Sight sight) throws Exception {
    Disclosed disclosed = Disclosure.of(SampleReading.status(municipality), DisclosureSettings.DEFAULT);
    Document document =
        StatusDocument.of(disclosed, disclosed.status().entry().organisation().committees().get(0), language,
            DraftWriter.imprint(SampleReading.TODAY));
    assertThat(Axe.violations(WebReportPrinter.html(document, Look.of(disclosed.status().entry(), language)), sight))
        .isEmpty();
  }

  @Test
  void aBrowserInDarkModeShowsTheReportDark() throws Exception {
    String page = WebReportPrinter.html(EveryBlock.report(), Look.STANDARD);
    assertThat(Axe.background(page, Axe.Sight.DARK)).isEqualTo("rgb(17, 25, 29)");
    assertThat(Axe.background(page, Axe.Sight.DESKTOP)).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void hardContentsHaveNoViolationOnAPhone() throws Exception {
    assertThat(Axe.violations(WebReportPrinter.html(HardCases.document(), Look.STANDARD), Axe.Sight.PHONE)).isEmpty();
  }

  @Test
  void aPageWithoutLanguageOrContrastIsFound() throws Exception {
    String poor =
        "<!doctype html><html><head><title>x</title></head><body><main><h1 style=\"color:#ccc;background:#fff\">Grått</h1>"
            + "<div style=\"width:900px\">bred</div></main></body></html>";
    assertThat(Axe.violations(poor, Axe.Sight.PHONE)).anyMatch(v -> v.startsWith("html-has-lang"))
        .anyMatch(v -> v.startsWith("color-contrast"))
        .contains("the page is wider than the window");
  }
}
