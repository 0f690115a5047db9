package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as {@code serve} starts it, with three connections for all readers together: far fewer than there are
 * readers.
 */
class ManyReadersTest {
  private static final int READERS = 50;
  private static final Pattern LOGIN = Pattern.compile("planeier +(planeier-fjordvik) +(\\S{16})");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @TempDir Path home;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL)
          .version(HttpClient.Version.HTTP_1_1).build();
  private ConfigurableApplicationContext program = null;
  private String address = "";

  @BeforeEach
  void open() throws Exception {
    Path plans = Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> invented = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : invented.toList()) Files.copy(p, plans.resolve(p.getFileName()));
    }
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program = Application.Context.start(
          new String[] {"--oppvekst.home=" + home, "--server.port=0", "--spring.datasource.url=" + database.getURL(),
              "--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=3"},
          true);
    } finally {
      System.setOut(console);
    }
    address = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
    logIn(printed.toString(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() { program.close(); }

  @Test
  void fiftyReadersAtOnceAllGetTheirAnswers() throws Exception {
    List<String> pages = publish();
    CountDownLatch ready = new CountDownLatch(READERS);
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    try {
      List<Future<List<Integer>>> answers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        answers.add(readers.submit(() -> {
          ready.countDown();
          ready.await();
          List<Integer> codes = new ArrayList<>();
          for (String page : pages) codes.add(get(page).statusCode());
          return codes;
        }));
      }
      for (Future<List<Integer>> answer : answers)
        assertThat(answer.get(5, TimeUnit.MINUTES)).hasSize(pages.size()).containsOnly(200);
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void theSignOfLifeIsTrueAlsoWhenEveryConnectionIsTaken() throws Exception {
    DataSource connections = program.getBean(DataSource.class);
    try (Connection first = connections.getConnection(); Connection second = connections.getConnection()) {
      assertThat(first.isValid(1) && second.isValid(1)).isTrue();
      HttpResponse<String> answer = get("/helse");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("oppe");
    }
  }

  /** Editions of several years, and the addresses of what a reader looks at. */
  private List<String> publish() throws Exception {
    List<String> pages = new ArrayList<>(List.of("/", "/helse"));
    for (int year = 2023; year <= 2025; year++) {
      Path folder = Files.createDirectories(program.getBean(Home.class).edition("fjordvik", year, 1));
      List<Edition.EditionDocument> documents = new ArrayList<>();
      for (String name : List.of("statusrapport-oppvekst-nb.pdf", "evaluering-nb.pdf")) {
        String text = "%PDF " + year + name;
        Files.writeString(folder.resolve(name), text);
        documents.add(new Edition.EditionDocument(UUID.randomUUID(), name, DocumentKind.of(name.replaceAll("-.*", "")),
            "oppvekst", Language.BOKMAL, 3, Nordvik.sha256(text)));
      }
      program.getBean(EditionStore.class)
          .keep(new Edition(0, "fjordvik", "plan", year, 1, Instant.parse("2026-03-15T10:00:00Z"), "planeigar", "",
              "1.0", "", documents),
              new EditionStore.EditionContent(ExportFile.read(Nordvik.EXPORT.replace("nordvik", "fjordvik")),
                  Map.of(documents.get(0).id(), CounterContext.page(String.valueOf(year))), ""),
              Instant.parse("2026-03-15T10:00:00Z"), kept -> {});
      pages.add("/dokument/" + documents.get(0).id());
      pages.add("/rapport/" + documents.get(0).id());
      pages.add("/apne-data/fjordvik/" + year + ".csv");
    }
    return pages;
  }

  private void logIn(String told) throws Exception {
    Matcher login = LOGIN.matcher(told);
    assertThat(login.find()).as(told).isTrue();
    Matcher token = TOKEN.matcher(get("/innlogging").body());
    assertThat(token.find()).isTrue();
    String form =
        "_csrf=" + encoded(token.group(1)) + "&navn=" + encoded(login.group(1)) + "&passord=" + encoded(login.group(2));
    assertThat(send(HttpRequest.newBuilder(URI.create(address + "/innlogging"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))).body()).contains("Rolle: <span>planeier</span>");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(address + path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.timeout(Duration.ofMinutes(2)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
