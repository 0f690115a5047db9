package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.fixtures.ServedProgram;
import no.oppvekststatus.job.NightTimetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** What {@code serve} opens on a home that nobody has used: the counter, its first logins and the timetable. */
class ServeTest {
  private static final Pattern PASSWORD = Pattern.compile("planeier +planeier-\\w+ +(\\S{16})");
  private static final Pattern NAME = Pattern.compile("(planeier-\\w+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @Test
  void aPrintedPasswordOpensTheCounterOnce(@TempDir Path home) throws Exception {
    try (ServedProgram program = new ServedProgram(home)) {
      assertThat(program.get(NightTimetable.class)).isNotNull();
      assertThat(program.get(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks())
          .as("the night, and the look for one to take over; nobody is asked over the net unless that is set")
          .hasSize(2);
      assertThat(get(program, "/helse").body()).isEqualTo("oppe");
      assertThat(get(program, "/").body()).contains("Logg inn");
      assertThat(get(program, "/apne-data/orland/2025.csv").statusCode()).isEqualTo(404);
      String name = first(NAME, program.printed());
      assertThat(logIn(program, name, "feil-passord-16")).contains("Navnet eller passordet stemmer ikke");
      assertThat(logIn(program, name, first(PASSWORD, program.printed()))).contains("Rapportene du har tilgang til",
          "Rolle: <span>planeier</span>");
      assertThat(get(program, "/netter").statusCode()).isEqualTo(404);
      assertThat(get(program, "/rapport/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
      assertThat(get(program, "/actuator/prometheus").body()).as("on the counter's port").doesNotContain("oppvekst_");
      assertThat(program.printed()).doesNotContain("generated security password");
    }
  }

  private static String logIn(ServedProgram program, String name, String password) throws Exception {
    String form = "_csrf=" + encoded(first(TOKEN, get(program, "/innlogging").body())) + "&navn=" + encoded(name)
        + "&passord=" + encoded(password);
    return program.send(HttpRequest.newBuilder(program.counter("/innlogging"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)).build()).body();
  }

  private static HttpResponse<String> get(ServedProgram program, String path) throws Exception {
    return program.get(program.counter(path));
  }

  private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
