package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may approve: a role of the plan or of the organisation, in any of the words that they have for it. */
class ApproverTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final PlanBook THIRD = PlanReader.book(Path.of("src/test/resources/plans-tredje"));

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      value = {"planeier | planeier", " Planeier  | planeier", "kommunedirektør | kommunedirektør",
          "kommunedirektor | kommunedirektør", "KOMMUNALSJEF  OPPVEKST | Kommunalsjef for oppvekst og utdanning",
          "kft | Kommunalt forebyggende team (KFT)"})
  void aRoleIsKnownByIdTitleOrAnotherNameAndPrintedAsThePlanHasIt(String given, String printed) {
    assertThat(Approver.of(entry("orland"), given)).contains(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kari Nordmann", "", " ", "kari@orland.kommune.no", "rådmann", "leder-borgly", "Planeier Kari"})
  void whatIsNoRoleHereIsNone(String given) {
    assertThat(Approver.of(entry("orland"), given)).isEmpty();
  }

  @Test
  void thePlansOwnerIsNamedInThePlansLanguage() {
    PlanBook.Entry entry = THIRD.of("fjordvik").orElseThrow();
    assertThat(Approver.of(entry, "planeier")).contains("planeigar");
    assertThat(Approver.roles(entry)).containsExactly("planeigar", "rådmann", "Verksemdsleiar");
  }

  @Test
  void theListOfRolesHasNoUnitsLeaderByUnitAndNothingTwice() {
    assertThat(Approver.roles(entry("sel"))).startsWith("planeier", "rådmannsledelsen").doesNotHaveDuplicates()
        .contains("Samordningsgruppa")
        .noneMatch(role -> role.startsWith("Virksomhetsleder, "));
  }

  private static PlanBook.Entry entry(String municipality) { return BOOK.of(municipality).orElseThrow(); }
}
