package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.wording.RuleWords;
import org.junit.jupiter.api.Test;

/** Collective wording becomes units by rules that can be read aloud. */
class ObligationsTest {
  private static final PlanBook BOOK = PlanReader.book(null);
  private static final PlanBook.Entry ORLAND = BOOK.of("orland").orElseThrow();
  private static final PlanBook.Entry SEL = BOOK.of("sel").orElseThrow();
  private static final List<String> KINDERGARTENS =
      List.of("solkysten-barnehage", "bekkfaret-barnehage", "kosmos-barnehage",
          "futura-barnehage", "borgen-barnehage");

  private static List<String> binding(PlanBook.Entry entry, String measure, int year) {
    return units(entry, measure, year).filter(ObligedUnit::binding).map(o -> o.unit().id()).toList();
  }

  private static List<String> apart(PlanBook.Entry entry, String measure, int year) {
    return units(entry, measure, year).filter(o -> !o.binding()).map(o -> o.unit().id()).toList();
  }

  private static Stream<ObligedUnit> units(PlanBook.Entry entry, String measure, int year) {
    return Obligations.units(entry, entry.plan().measure(measure).orElseThrow(), year).stream();
  }

  @Test
  void allUnitsOfASectorAreThoseThatReportAndNotTheSectorItself() {
    assertThat(binding(ORLAND, "u03", 2025)).containsExactlyElementsOf(Stream.concat(KINDERGARTENS.stream(), Stream.of(
        "botngard-barneskole", "brekstad-barneskole", "opphaug-skole", "botngard-ungdomsskole", "orland-ungdomsskole",
        "vallersund-oppvekstsenter", "kvalifiseringsenheten", "ppt", "fagstab-oppvekst")).toList());
  }

  @Test
  void aNameAndAGroupThatMeetCountTheUnitOnce() {
    assertThat(binding(ORLAND, "u02", 2025)).doesNotHaveDuplicates()
        .contains("sykehjem", "helsestasjon-skolehelse", "ppt")
        .doesNotContain("kommuneoverlege", "vaskeri", "oppvekst-utdanning", "helse-familie");
  }

  @Test
  void lowerSecondarySchoolsAreTwoAndTheHealthServiceIsNamed() {
    assertThat(binding(ORLAND, "u07", 2022)).containsExactly("botngard-ungdomsskole", "orland-ungdomsskole",
        "helsestasjon-skolehelse");
    assertThat(units(ORLAND, "u07", 2022).map(o -> words(ORLAND, Language.BOKMAL, o))).containsExactly(
        "«Ungdomsskoler»: alle enheter av typen ungdomsskole", "«Ungdomsskoler»: alle enheter av typen ungdomsskole",
        "«Skolehelsetjenesten»: nevnt ved navn");
  }

  @Test
  void orlandDoesNotBindThePrivateKindergartensOrTheCountysSchool() {
    assertThat(apart(ORLAND, "u01", 2025)).containsExactly("fosen-vgs", "eksempel-privat-barnehage-a",
        "eksempel-privat-barnehage-b",
        "eksempel-privat-barnehage-c", "eksempel-privat-barnehage-d", "eksempel-privat-skole");
    assertThat(binding(ORLAND, "u01", 2025)).noneMatch(id -> id.contains("privat"));
  }

  @Test
  void selBindsThePrivateKindergartensToKvello() {
    assertThat(binding(SEL, "m06", 2022)).containsExactly("ppt", "barnevern", "helsestasjon", "fysioterapi",
        "barnehage-a",
        "barnehage-b", "barnehage-c", "privat-barnehage-a", "privat-barnehage-b");
  }

  @Test
  void realUnitsStandInForThePlansTypes() {
    assertThat(binding(SEL, "m09", 2022)).containsExactly("barneskole-a", "barneskole-b", "barneskole-c",
        "ungdomsskole-a");
    assertThat(units(SEL, "m07", 2022).filter(o -> o.unit().id().equals("privat-barnehage-a"))
        .map(o -> words(SEL, Language.BOKMAL, o)))
        .containsExactly(
            "«kommunale og private barnehager»: nevnt ved navn, her ved Eksempel privat barnehage A (Otta)");
  }

  @Test
  void aUnitOwesNothingBeforeItOpensAndAfterItCloses() {
    assertThat(binding(SEL, "m09", 2019)).containsExactly("barneskole-a", "barneskole-b", "ungdomsskole-a");
    assertThat(binding(SEL, "m06", 2020)).contains("barnehage-d");
    assertThat(binding(SEL, "m06", 2021)).doesNotContain("barnehage-d");
    assertThat(Obligations.reporting(ORLAND, 2023)).extracting(Unit::id)
        .contains("eksempel-naturbarnehage").doesNotContain("eksempel-ungdomsklubb-vallersund");
    assertThat(Obligations.reporting(ORLAND, 2024)).extracting(Unit::id).doesNotContain("eksempel-naturbarnehage")
        .contains("eksempel-ungdomsklubb-vallersund");
  }

  @Test
  void whoAnswersForARoleStandsInTheOrganisationFile() {
    assertThat(binding(ORLAND, "u08", 2025)).containsExactly("forvaltning-administrasjon", "folkehelse-slt");
    assertThat(apart(ORLAND, "u08", 2025)).containsExactly("politiet");
    assertThat(units(ORLAND, "u08", 2025).map(o -> words(ORLAND, Language.BOKMAL, o))).contains(
        "«Politi»: nevnt ved navn; planen binder den ikke",
        "«SLT koordinator»: besvares av Folkehelsekoordinator og SLT-koordinator");
    assertThat(binding(SEL, "m12", 2022)).containsExactly("familie-velferd");
  }

  @Test
  void aRuleIsInNynorskAndNamesStandAsTheyAre() {
    assertThat(units(ORLAND, "u07", 2022).map(o -> words(ORLAND, Language.NYNORSK, o)))
        .contains("«Ungdomsskoler»: alle einingar av typen ungdomsskule", "«Skolehelsetjenesten»: nemnt ved namn");
    List<String> said = Stream.of(ORLAND, SEL).flatMap(e -> e.plan().measures().stream()
        .flatMap(m -> Obligations.units(e, m, 2022).stream()).map(o -> words(e, Language.NYNORSK, o))).toList();
    assertThat(said).anyMatch(w -> w.contains("her ved"))
        .noneMatch(w -> ruleOf(w).contains("enheter") || ruleOf(w).contains("besvares"));
    List<String> schools = Stream.of(ORLAND, SEL).flatMap(e -> e.organisation().units().stream()).map(Unit::name)
        .filter(n -> n.endsWith("skole")).toList();
    assertThat(schools).isNotEmpty()
        .allSatisfy(name -> assertThat(said).noneMatch(w -> w.contains(name.replace("skole", "skule"))));
  }

  /** Without the plan's own words, which are quoted as they stand. */
  private static String ruleOf(String words) {
    return words.substring(words.indexOf("»: "));
  }

  private static String words(PlanBook.Entry entry, Language language, ObligedUnit obliged) {
    return new RuleWords(Texts.in(language), entry.plan()).of(obliged);
  }

  @Test
  void aPartIsOwedByItsOwnUnitsOrElseByThoseOfItsMeasure() {
    Measure icdp = ORLAND.plan().measure("u05").orElseThrow();
    assertThat(Obligations.units(ORLAND, icdp, icdp.parts().get(0), 2025)).extracting(o -> o.unit().id())
        .containsExactly("kvalifiseringsenheten");
    Measure training = SEL.plan().measure("m04").orElseThrow();
    assertThat(Obligations.units(SEL, training, training.parts().get(1), 2022))
        .isEqualTo(Obligations.units(SEL, training, 2022));
  }

  @Test
  void aUnitKnowsItsMeasuresInPlanOrder() {
    Unit roret = ORLAND.plan().unit("roret").orElseThrow();
    assertThat(Obligations.measuresOf(ORLAND, roret, 2025)).extracting(Measure::id).containsExactly("u10");
    Unit nav = SEL.plan().unit("nav-sel").orElseThrow();
    assertThat(Obligations.measuresOf(SEL, nav, 2022)).extracting(Measure::id).containsExactly("m16");
  }

  @Test
  void whoeverOwesAnAnswerAlsoReports() {
    for (PlanBook.Entry entry : BOOK.entries())
      for (int year = entry.plan().validFrom().getYear(); year <= entry.plan().validTo().getYear(); year++) {
        List<Unit> reporting = Obligations.reporting(entry, year);
        for (Measure m : entry.plan().measures())
          assertThat(reporting).containsAll(
              Obligations.units(entry, m, year).stream().filter(ObligedUnit::binding).map(ObligedUnit::unit)
                  .toList());
      }
  }
}
