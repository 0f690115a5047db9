package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How publishers are asked stands in {@code sources.yaml}, and a fault there is named with line and remedy. */
class SourcesFileTest {
  private static final PlanBook BOOK = PlanReader.book(null);

  @TempDir Path home;

  @Test
  void aPublisherSaysWhereItIsAskedAndWhenNot() {
    assertThat(BOOK.source("kostra-12275").recipe()).isEqualTo(new Recipe(new Publisher("SSB", Publisher.Api.PXWEB_2,
        Optional.of(URI.create("https://data.ssb.no/api/pxwebapi/v2")),
        List.of(new Publisher.Hours(LocalTime.of(5, 0), LocalTime.of(8, 15)),
            new Publisher.Hours(LocalTime.of(11, 30), LocalTime.of(11, 45))),
        800_000), "12275", "KOKkommuneregion0000", "Tid", Map.of()));
  }

  @Test
  void whatATableIsCalledAndNeedsBesideTheCatalogueStandsInItsRecipe() {
    Recipe fhi = BOOK.source("fhi-psykiske-plager").recipe();
    assertThat(fhi.table()).isEqualTo("nokkel/339");
    assertThat(fhi.place()).isEqualTo("GEO");
    assertThat(fhi.time()).isEqualTo("AAR");
    assertThat(fhi.select()).isEqualTo(Map.of());
    assertThat(BOOK.source("fhi-psykiske-plager").spelling().title()).isEqualTo("Depressive symptomer_Ungdata_KH");
    assertThat(BOOK.source("fhi-psykiske-plager").spelling().code("ALDER", "8-10.trinn")).isEqualTo("1_6");
    assertThat(BOOK.source("udir-mobbing").recipe().select()).doesNotContainKey("EnhetNivaa")
        .containsEntry("SpoersmaalID", List.of("334")).hasSize(5);
    assertThat(BOOK.source("udir-mobbing").spelling().totals()).isEqualTo(Map.of("GruppeNivaa", "0"));
    assertThat(BOOK.source("klass-kommuneendringer").recipe().select())
        .isEqualTo(Map.of("from", List.of("2000-01-01")));
  }

  @Test
  void whatIsPlacedInTheInboxByHandHasNoRecipeAndWhatHasEndedSaysSo() {
    assertThat(BOOK.sources().stream().filter(s -> s.recipe() == null)).extracting(Source::id)
        .containsExactly("ssb-vgs", "ungdata", "egenmelding");
    assertThat(BOOK.sources().stream().filter(s -> s.releases().ended())).extracting(Source::id).containsExactly(
        "kostra-11994",
        "kostra-12210");
  }

  @Test
  void aSourceLeadsToItsOwnPageOrItsPublishersAndTheUnitsFormsToNone() {
    assertThat(BOOK.source("kostra-12275").attribution().web())
        .isEqualTo(URI.create("https://www.ssb.no/statbank/table/12275"));
    assertThat(BOOK.source("ssb-vgs").attribution().web()).hasHost("www.ssb.no").hasNoQuery();
    assertThat(BOOK.source("ssb-vgs").attribution().web().getPath()).doesNotContain("statbank");
    assertThat(BOOK.source("ungdata").attribution().web()).isEqualTo(URI.create("https://www.ungdata.no/"));
    assertThat(BOOK.source("egenmelding").attribution().web()).isNull();
  }

  @Test
  void aTablesIdIsPutInItsPlaceAsAnAddressHasIt() throws IOException {
    write(Files.readString(Path.of("plans/sources.yaml")).replaceFirst("table: \"12275\"", "table: \"tabell 1/å\""));
    assertThat(PlanReader.book(home).source("kostra-12275").attribution().web())
        .isEqualTo(URI.create("https://www.ssb.no/statbank/table/tabell%201%2F%C3%A5"));
  }

  @Test
  void anAddressWithAUserNameIsRefusedAndNotRepeated() throws IOException {
    write(Files.readString(Path.of("plans/sources.yaml")).replace("https://www.ungdata.no/",
        "https://kari:hemmelig@www.ungdata.no/"));
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused.problems())
        .anySatisfy(p -> assertThat(p.what()).isEqualTo("Nettsiden har et brukernavn i adressen."));
    assertThat(refused.problems().toString()).doesNotContain("hemmelig", "kari");
  }

  @Test
  void aFileWithoutPublishersIsOneInWhichEverythingIsPlacedByHand() throws IOException {
    String text = Files.readString(Path.of("plans/sources.yaml"));
    write((text.substring(0, text.indexOf("publishers:")) + text.substring(text.indexOf("sources:\n")))
        .replaceAll("(?m)^    fetch:.*\n(^      .*\n)*", ""));
    assertThat(PlanReader.book(home).sources()).hasSameSizeAs(BOOK.sources()).allMatch(s -> s.recipe() == null);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "api: pxweb-2                  | api: pxweb-3             | «pxweb-3» er ikke gyldig som api.               | Mente du «pxweb-2»?",
      "api: fhi, url                 | api: fhi, ulr            | Nøkkelen «url» mangler.                         | Legg til «url:».",
      "https://statistikk-data.fhi.no| ftp://statistikk         | er ikke en nettadresse.                         | Skriv den med https:// foran.",
      "\"05:00-08:15\"               | \"05:00-04:15\"          | «05:00-04:15» er ikke et tidsrom på én dag.     | Skriv det slik: \"05:00-08:15\".",
      "https://www.ungdata.no/       | http://www.ungdata.no/  | er ikke en nettside vi kan vise til.            | Skriv hele adressen med https:// foran",
      "https://www.ungdata.no/       | https://www ungdata     | er ikke en nettside vi kan vise til.            | {table} der tabellens id skal stå.",
      "https://www.ssb.no/utdanning  | utdanning               | er ikke en nettside vi kan vise til.            | uten brukernavn",
      "most_cells: 800000            | most_cells: 0            | «most_cells» skal være minst 1.                 | Rett tallet.",
      "id: Ungdata, api              | id: SSB, api             | Utgiveren «SSB» står to ganger.                 | Behold den ene.",
      "publisher: Ungdata            | publisher: Ungdatta      | Utgiveren «Ungdatta» står ikke under publishers.| Mente du «Ungdata»?",
      "fetch: by-hand    # until it is\\n | fetch: for hånd\\n  | «fetch» skal være et sett nøkler.               | Rett verdien.",
      "table: \"nokkel/339\"         | table: \"339\"           | Tabellen hos FHI skal ha både kilde og nummer.  | Skriv fetch: {table: \"nokkel/339\", …}.",
      "table: \"150\"                | table: \"mobbing\"       | Eksporten hos Udir skal være et nummer.         | Skriv fetch: {table: \"150\", …}.",
      "from: \"2000-01-01\"          | til: \"2000-01-01\"      | En liste fra KLASS skal ha nummer, slag og første dag.| Skriv fetch: {table: \"131/changes\", select: {from: \"2000-01-01\"}}.",
      "EierformID: [\"-10\"]        | EierformID: []           | «EierformID» har ingen koder.                   | Skriv kodene, eller \"*\" for alle.",
      "place: EnhetID                | sted: EnhetID            | Ukjent nøkkel «sted».                           | Velg en av: background, place, select, table, time.",
      "publisher: enhetene           | publisher: enhetene\\n    fetch: {table: x} | Utgiveren kan ikke spørres over nettet. | Skriv fetch: by-hand, eller gi utgiveren en api."})
  void aFaultIsNamedWithLineAndRemedy(String right, String wrong, String what, String remedy) throws IOException {
    String text = Files.readString(Path.of("plans/sources.yaml"));
    String find = right.replace("\\n", "\n");
    assertThat(text).contains(find);
    String put = wrong.replace("\\n", "\n");
    write(text.replaceFirst(java.util.regex.Pattern.quote(find), java.util.regex.Matcher.quoteReplacement(put)));
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused).as("the file was taken").isNotNull();
    int line = text.substring(0, text.indexOf(find)).split("\n", -1).length;
    assertThat(refused.problems()).anySatisfy(p -> {
      assertThat(Path.of(p.file()).getFileName()).hasToString("sources.yaml");
      assertThat(p.what()).contains(what);
      assertThat(p.remedy()).contains(remedy);
      assertThat(p.line()).isBetween(line - 4, line + 1);
    });
  }

  private void write(String sources) throws IOException { Files.writeString(home.resolve("sources.yaml"), sources); }
}
