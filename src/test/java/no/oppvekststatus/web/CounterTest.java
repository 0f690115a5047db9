package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.oppvekststatus.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The counter over HTTP: who gets what, what is logged, and that no address leads past the list. */
@SpringBootTest(classes = CounterContext.class)
@AutoConfigureMockMvc
class CounterTest {
  @Autowired MockMvc mvc;
  @Autowired ListedDocumentStore documents;
  @Autowired JdbcClient jdbc;
  @Autowired Home home;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry registry) {
    String home = CounterContext.temporaryHome();
    registry.add("oppvekst.home", () -> home);
  }

  /**
   * Municipality, then kind, recipient's letter and state: S status report, E evaluation, A B C the units' reports
   * (skole-a, skole-b, barnehage), a b the forms of skole-a and skole-b; u draft, p published.
   */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      drift        | nordvik: Su Eu Au Bu Cu Sp Ep Ap Bp Cp a b; sorvik: Su Eu Au Bu Cu Sp Ep Ap Bp Cp a b
      revisor      | nordvik: Sp Ep Ap Bp Cp; sorvik: Sp Ep Ap Bp Cp
      planeier     | nordvik: Su Eu Au Bu Cu Sp Ep Ap Bp Cp a b
      utvalg       | nordvik: Sp
      annet-utvalg |
      tjeneste     | nordvik: Ap Bp
      enhet        | nordvik: Au Ap a
      """)
  void everyRoleGetsItsDocumentsAndNoOther(String name, String allowed) throws Exception {
    Set<String> given = new TreeSet<>();
    for (ListedDocument document : all()) {
      MockHttpServletResponse answer = fetch(name, "/dokument/" + document.id());
      assertThat(answer.getStatus()).as(name + " " + document).isIn(200, 404);
      if (answer.getStatus() == 200) {
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
            .endsWith(document.folder() + "/" + document.path());
        given.add(document.municipality() + ": " + mark(document));
      }
    }
    assertThat(given).isEqualTo(expected(allowed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"drift", "revisor", "planeier", "utvalg", "annet-utvalg", "tjeneste", "enhet"})
  void theFrontPageListsExactlyWhatMayBeFetched(String name) throws Exception {
    String page = fetch(name, "/").getContentAsString(StandardCharsets.UTF_8);
    for (ListedDocument document : all()) {
      boolean fetched = fetch(name, "/dokument/" + document.id()).getStatus() == 200;
      assertThat(page.contains("/dokument/" + document.id())).as(name + " " + document).isEqualTo(fetched);
    }
  }

  @Test
  void copiesOfAnEditionAreNotListedAsDrafts() {
    assertThat(all()).filteredOn(d -> d.year() == 2024).isNotEmpty().allMatch(ListedDocument::isPublished);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drift", "revisor", "planeier", "utvalg", "annet-utvalg", "tjeneste", "enhet"})
  void aWebPageIsOpenToThoseWhoMayFetchThePdfWithThatIdAndNoOther(String name) throws Exception {
    String page = fetch(name, "/").getContentAsString(StandardCharsets.UTF_8);
    for (ListedDocument document : all()) {
      int status = fetch(name, "/rapport/" + document.id()).getStatus();
      boolean mayFetch = fetch(name, "/dokument/" + document.id()).getStatus() == 200;
      boolean older = document.isPublished() && document.municipality().equals("sorvik");
      assertThat(status).as(name + " " + document)
          .isEqualTo(mayFetch && document.hasWebPage() ? older ? 410 : 200 : 404);
      assertThat(page.contains("/rapport/" + document.id())).as(name + " " + document).isEqualTo(status != 404);
    }
  }

  @Test
  void anEditionsPageIsTheOneFrozenWithItAndADraftsIsMadeAndLogged() throws Exception {
    long before = accesses();
    assertThat(fetch("utvalg", "/rapport/" + id("nordvik", "Sp")).getContentAsString(StandardCharsets.UTF_8))
        .endsWith("utgave statusrapport-oppvekst-nb.pdf");
    assertThat(accesses()).isEqualTo(before);
    assertThat(fetch("planeier", "/rapport/" + id("nordvik", "Su")).getContentAsString(StandardCharsets.UTF_8))
        .endsWith("utkast [nordvik, 2025, oppvekst, nb]");
    assertThat(accesses()).isEqualTo(before + 1);
  }

  @Test
  void aReportsPageMayRunNothingAndLooksOnlyAsItsOwnStyleSays() throws Exception {
    mvc.perform(get("/rapport/" + id("nordvik", "Sp")).with(user("utvalg")))
        .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.startsWith(
            "default-src 'none'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='")));
  }

  @Test
  void thePublishedFiguresAreOpenAndNothingElseIs() throws Exception {
    String csv = open("/apne-data/nordvik/2024.csv", "text/csv;charset=UTF-8");
    assertThat(csv.lines().toList()).hasSize(5).first().asString().startsWith("year,edition,title,municipality,")
        .endsWith(",sample");
    assertThat(csv)
        .contains("2024,2,trivsel,nordvik,plan,trivsel,9901,2023,,%,1,40.4,31.2,50.3,,false,,40.4,", ",EAK,41.3,",
            ",EKG11,40.0,", ",true\r\n")
        .contains("9901,2024,kjonn=gutter,%,1,,,,suppressed,false,,,,,,,SUPPRESSED,1,EAK,,,")
        .doesNotContain("skole-a", "66", "45.0", "40.404");
    assertThat(open("/apne-data/nordvik/2024.json", "application/json;charset=UTF-8")).contains("\"version\":\"2.0\"")
        .doesNotContain("skole-a", "66");
    for (String none : List.of("/apne-data/nordvik/2025.csv", "/apne-data/nordvik/2025.json",
        "/apne-data/ukjent/2024.csv", "/apne-data/nordvik/20245.csv",
        "/apne-data/nordvik/2024.xml", "/apne-data/nordvik", "/apne-data/"))
      mvc.perform(get(none)).andExpect(status().isNotFound());
  }

  private String open(String address, String type) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse();
    assertThat(answer.getContentType()).isEqualTo(type);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void everyFetchOfADraftIsLoggedAndNoneOfAnEdition() throws Exception {
    long before = accesses();
    fetch("planeier", "/dokument/" + id("nordvik", "Bu"));
    assertThat(jdbc.sql("SELECT name || ' ' || document FROM access_log ORDER BY id DESC LIMIT 1").query(String.class)
        .single())
        .startsWith("planeier ").endsWith("nordvik/2025/enhet-skole-b-nb.pdf");
    fetch("planeier", "/dokument/" + id("nordvik", "Bp"));
    fetch("enhet", "/dokument/" + id("nordvik", "Bu"));
    assertThat(accesses()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dokument/../../pom.xml", "/dokument/..%2f..%2fpom.xml", "/dokument/%2e%2e/manifest.json",
      "/dokument/1-1-1-1-1",
      "/dokument/enhet-skole-a-nb.pdf", "/dokument/out/nordvik/2025/enhet-skole-a-nb.pdf", "/dokument/",
      "/dokument/..;/netter",
      "/dokument/00000000-0000-0000-0000-000000000000", "//dokument/x", "/css/../../application.properties"})
  void noAddressLeadsPastTheListedDocuments(String address) throws Exception {
    assertThat(fetchRaw("drift", address)).isIn(400, 404);
  }

  @Test
  void aManifestThatPointsOutOfItsFolderOpensNothing() throws Exception {
    Path folder = Files.createDirectories(home.out("nordvik", 2023));
    Path secret = Files.writeString(home.root().resolve("secret.pdf"), "secret");
    Files.createSymbolicLink(folder.resolve("link.pdf"), secret);
    String line =
        "{\"path\":\"%s\",\"kind\":\"statusrapport\",\"recipient\":\"oppvekst\",\"language\":\"nb\",\"pages\":1,\"sha256\":\""
            + Nordvik.sha256("secret") + "\"}";
    Files.writeString(folder.resolve("manifest.json"),
        "[" + String.format(line, "../../../secret.pdf") + "," + String.format(line, "link.pdf") + "]");
    try {
      List<ListedDocument> listed = all().stream().filter(d -> d.year() == 2023).toList();
      assertThat(listed).hasSize(2);
      for (ListedDocument document : listed)
        assertThat(fetch("drift", "/dokument/" + document.id()).getStatus()).isEqualTo(404);
    } finally {
      Files.delete(folder.resolve("manifest.json"));
    }
  }

  @Test
  void aFileThatIsNotWhatWasListedIsNotHandedOut() throws Exception {
    ListedDocument draft = find("sorvik", "Eu");
    Path file = home.root().resolve(draft.folder()).resolve(draft.path());
    String before = Files.readString(file);
    Files.writeString(file, before + "x");
    try {
      assertThat(fetch("drift", "/dokument/" + draft.id()).getStatus()).isEqualTo(404);
    } finally {
      Files.writeString(file, before);
    }
  }

  @Test
  void aWithdrawnRightEndsAtOnce() throws Exception {
    jdbc.sql("INSERT INTO local_user VALUES ('kort', 'x', 'planeier', 'nordvik', '')").update();
    assertThat(fetch("kort", "/dokument/" + id("nordvik", "Bu")).getStatus()).isEqualTo(200);
    jdbc.sql("UPDATE local_user SET role = 'utvalgsmedlem' WHERE name = 'kort'").update();
    assertThat(fetch("kort", "/dokument/" + id("nordvik", "Bu")).getStatus()).isEqualTo(404);
    jdbc.sql("DELETE FROM local_user WHERE name = 'kort'").update();
    assertThat(fetch("kort", "/").getStatus()).isEqualTo(404);
  }

  @Test
  void withoutALoginEveryAddressLeadsToTheLogin() throws Exception {
    for (String address : List.of("/", "/netter", "/dokument/" + id("nordvik", "Sp"), "/no-such-page", "/actuator"))
      mvc.perform(get(address)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/innlogging"));
    mvc.perform(get("/innlogging")).andExpect(status().isOk());
    mvc.perform(get("/helse")).andExpect(status().isOk());
    mvc.perform(get("/css/counter.css")).andExpect(status().isOk());
  }

  @ParameterizedTest
  @ValueSource(strings = {"revisor", "planeier", "utvalg", "tjeneste", "enhet"})
  void onlyTheOperatorWatchesTheNights(String name) throws Exception {
    assertThat(fetch(name, "/netter").getStatus()).isEqualTo(404);
    assertThat(fetch(name, "/netter/steg").getStatus()).isEqualTo(404);
    assertThat(fetch(name, "/").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("/netter");
  }

  @Test
  void theOperatorSeesNightsAndRefusalsAsTextNeverAsMarkup() throws Exception {
    jdbc.sql("INSERT INTO night VALUES ('2026-03-14', 'f', '2026-03-14T01:00Z', '2026-03-14T01:02Z', 'done', 'Lest 3')")
        .update();
    jdbc.sql("INSERT INTO source_file (sha256, municipality, name, format, bytes, state, received_at) "
        + "VALUES (repeat('a', 64), 'nordvik', '<script>x</script>.csv', 'csv', 1, 'refused', '2026-03-14T01:00Z')")
        .update();
    jdbc.sql(
        "INSERT INTO rejection (file_id, code, place, remedy) SELECT max(id), 'KODE', 'linje 3', 'Rett den' FROM source_file")
        .update();
    String page = fetch("drift", "/netter").getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("14.03.2026 02.02", "Lest 3", "KODE", "linje 3", "Rett den", "&lt;script&gt;", "Neste steg")
        .doesNotContain("<script");
  }

  @Test
  void pagesCarryTheHeadersThatKeepABrowserSafe() throws Exception {
    mvc.perform(get("/").with(user("drift"))).andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
        .andExpect(
            header().string("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'self'")));
    mvc.perform(get("/dokument/" + id("nordvik", "Sp")).with(user("drift")))
        .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    mvc.perform(post("/innlogging").param("navn", "utvalg").param("passord", CounterContext.PASSWORD))
        .andExpect(status().isForbidden());
    mvc.perform(post("/utlogging").with(user("drift"))).andExpect(status().isForbidden());
  }

  @Test
  void theRightPasswordOpensAndTenWrongOnesCloseForAWhile() throws Exception {
    logIn("utvalg", CounterContext.PASSWORD, "/");
    for (String name : List.of("tjeneste", "finnes-ikke")) {
      for (int i = 0; i < LoginAttempts.ALLOWED; i++) logIn(name, "feil", "/innlogging?feil");
      logIn(name, CounterContext.PASSWORD, "/innlogging?vent");
    }
    logIn("utvalg", CounterContext.PASSWORD, "/");
  }

  private void logIn(String name, String password, String leadsTo) throws Exception {
    mvc.perform(post("/innlogging").param("navn", name).param("passord", password).with(csrf()))
        .andExpect(redirectedUrl(leadsTo));
  }

  private MockHttpServletResponse fetch(String name, String address) throws Exception {
    return mvc.perform(get(address).with(user(name))).andReturn().getResponse();
  }

  /** The firewall answers some addresses with an exception, which the server turns into 400. */
  private int fetchRaw(String name, String address) throws Exception {
    return mvc.perform(get(java.net.URI.create("http://localhost" + address)).with(user(name))).andReturn()
        .getResponse().getStatus();
  }

  private long accesses() { return jdbc.sql("SELECT count(*) FROM access_log").query(Long.class).single(); }

  private UUID id(String municipality, String mark) { return find(municipality, mark).id(); }

  private ListedDocument find(String municipality, String mark) {
    return all().stream().filter(d -> d.municipality().equals(municipality) && mark(d).equals(mark))
        .findFirst()
        .orElseThrow();
  }

  private List<ListedDocument> all() {
    return documents.municipalities().stream().flatMap(m -> documents.of(m).stream()).toList();
  }

  private static String mark(ListedDocument d) {
    String unit = d.recipient().equals("barnehage") ? "c" : d.recipient().substring(d.recipient().length() - 1);
    return switch (d.kind()) {
      case STATUS_REPORT -> "S" + (d.isPublished() ? "p" : "u");
      case EVALUATION -> "E" + (d.isPublished() ? "p" : "u");
      case UNIT_REPORT -> unit.toUpperCase(java.util.Locale.ROOT) + (d.isPublished() ? "p" : "u");
      case FORM -> unit;
    };
  }

  private static Set<String> expected(@org.jspecify.annotations.Nullable String table) throws IOException {
    if (table == null) return Set.of();
    return List.of(table.split(";")).stream().map(String::strip).flatMap(part -> {
      String[] halves = part.split(":");
      return List.of(halves[1].strip().split(" ")).stream().map(mark -> halves[0] + ": " + mark);
    }).collect(Collectors.toCollection(TreeSet::new));
  }
}
