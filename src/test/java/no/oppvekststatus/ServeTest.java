package no.oppvekststatus;

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
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.job.NightTimetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** The whole program as {@code serve} starts it, on a port the system chooses, spoken to as a browser would. */
class ServeTest {
  private static final Pattern PASSWORD = Pattern.compile("planeier +planeier-\\w+ +(\\S{16})");
  private static final Pattern NAME = Pattern.compile("(planeier-\\w+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @TempDir Path home;
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
  private String address = "";

  @Test
  void aPrintedPasswordOpensTheCounterOnce() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (ConfigurableApplicationContext program = started(printed)) {
      address = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
      String told = printed.toString(StandardCharsets.UTF_8);
      assertThat(program.getBean(NightTimetable.class)).isNotNull();
      assertThat(program.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks()).as("the night; nobody is asked over the net unless told to")
          .hasSize(1);
      assertThat(get("/helse").body()).isEqualTo("oppe");
      assertThat(get("/").body()).contains("Logg inn");
      assertThat(get("/apne-data/orland/2025.csv").statusCode()).isEqualTo(404);
      String name = first(NAME, told);
      assertThat(logIn(name, "feil-passord-16").body()).contains("Navnet eller passordet stemmer ikke");
      assertThat(logIn(name, first(PASSWORD, told)).body()).contains("Rapportene du har tilgang til", "Rolle: <span>planeier</span>");
      assertThat(get("/netter").statusCode()).isEqualTo(404);
      assertThat(get("/rapport/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
      assertThat(told).doesNotContain("generated security password");
    }
  }

  private ConfigurableApplicationContext started(ByteArrayOutputStream printed) throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      return Application.start(new String[] {"--oppvekst.home=" + home, "--oppvekst.serve=true", "--server.port=0",
          "--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres"}, true);
    } finally {
      System.setOut(console);
    }
  }

  private HttpResponse<String> logIn(String name, String password) throws Exception {
    String form = "_csrf=" + encoded(first(TOKEN, get("/innlogging").body())) + "&navn=" + encoded(name) + "&passord=" + encoded(password);
    return send(HttpRequest.newBuilder(URI.create(address + "/innlogging")).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  private HttpResponse<String> get(String path) throws Exception { return send(HttpRequest.newBuilder(URI.create(address + path)).build()); }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
