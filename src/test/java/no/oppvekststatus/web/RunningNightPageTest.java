package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.oppvekststatus.fixtures.Axe;
import no.oppvekststatus.fixtures.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the operator sees while a night runs in some program, by the history that it writes. */
@SpringBootTest(classes = CounterContext.class)
@AutoConfigureMockMvc
class RunningNightPageTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 15, 2, 0);

  @Autowired MockMvc mvc;
  @Autowired JobRepository history;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry registry) {
    String home = CounterContext.temporaryHome();
    registry.add("oppvekst.home", () -> home);
  }

  /** Two partitions with sixty pieces each: after a minute one has done twenty of them, the other thirty. */
  @BeforeEach
  void aNightRuns() {
    jdbc.sql("INSERT INTO night VALUES ('2026-03-15', 'f', '2026-03-15T01:00Z', NULL, 'running', '')").update();
    jdbc.sql("UPDATE lease SET holder = 'aaaaaaaa', work = '2026-03-15', heartbeat = clock_timestamp()").update();
    JobParameters none = new JobParameters();
    JobExecution night =
        history.createJobExecution(history.createJobInstance("nightly", none), none, new ExecutionContext());
    ended(history.createStepExecution("receive", night));
    StepExecution manager = history.createStepExecution("import", night);
    manager.setStartTime(START);
    history.update(manager);
    partition(night, "import:partition1", 20);
    partition(night, "import:partition2", 30);
  }

  @AfterEach
  void noNight() {
    for (String table : List.of("batch_step_execution_context", "batch_step_execution", "batch_job_execution_context",
        "batch_job_execution_params", "batch_job_execution", "batch_job_instance", "night"))
      jdbc.sql("DELETE FROM " + table).update();
    jdbc.sql("UPDATE lease SET holder = ''").update();
  }

  @Test
  void itsStepsAreCountedAndTheTimeThatIsLeftIsTheSlowestPartitions() throws Exception {
    assertThat(page()).contains("Natten pågår", "Ser over innboksen", "Leser filer", "50 av 120",
        "omtrent 2 min igjen");
    MockHttpServletResponse steps = fetch("/netter/steg");
    assertThat(steps.getStatus()).isEqualTo(200);
    assertThat(steps.getContentAsString(StandardCharsets.UTF_8)).startsWith("<tbody>").contains("50 av 120")
        .doesNotContain("<html");
  }

  @Test
  void aNightWhoseProgramIsSilentIsNotRunning() throws Exception {
    jdbc.sql("UPDATE lease SET heartbeat = clock_timestamp() - interval '1 minute'").update();
    assertThat(page()).contains("avbrutt").doesNotContain("50 av 120", "<script");
    assertThat(fetch("/netter/steg").getStatus()).isEqualTo(204);
  }

  @Test
  void thePageHasNoViolation() throws Exception {
    for (Axe.Sight sight : Axe.Sight.values())
      assertThat(Axe.violations(CounterAccessibilityTest.styled(page().replaceAll("<script.*</script>", "")), sight))
          .isEmpty();
  }

  /** The page as it is, its script as it is, and a server whose night ends at the fourth question. */
  @Test
  void theOpenPageCountsByItselfAndIsLoadedAgainWhenTheNightHasEnded() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger opened = new AtomicInteger();
    List<String> shown = new ArrayList<>();
    String running = page();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      answers(server, "/netter", "text/html", () -> opened.incrementAndGet() == 1 ? running : "<p>ferdig</p>");
      answers(server, "/js/nights.js", "text/javascript",
          () -> Files.readString(Path.of("src/main/resources/static/js/nights.js")));
      answers(server, "/netter/steg", "text/html", () -> {
        String step =
            "<tbody><tr><th>Leser filer</th><td>" + (50 + asked.incrementAndGet()) + " av 120</td></tr></tbody>";
        shown.add(step);
        return asked.get() > 3 ? "" : step;
      });
      server.start();
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/netter";
      assertThat(Chromium.dom(address, 8000)).contains("52 av 120").doesNotContain("50 av 120");
      opened.set(0);
      asked.set(0);
      assertThat(Chromium.dom(address, 30_000)).contains("<p>ferdig</p>");
      assertThat(shown).hasSizeGreaterThan(4);
    } finally {
      server.stop(0);
    }
  }

  @FunctionalInterface
  private interface Content {
    String get() throws IOException;
  }

  /** An empty content is an answer without content. */
  private static void answers(HttpServer server, String path, String type, Content content) {
    server.createContext(path, exchange -> {
      byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
      exchange.sendResponseHeaders(bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }

  private void partition(JobExecution night, String name, int done) {
    StepExecution partition = history.createStepExecution(name, night);
    ArrayList<String> names = new ArrayList<>();
    ArrayList<String> sizes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      names.add("file-" + i);
      sizes.add("10");
    }
    partition.getExecutionContext().put("names", names);
    partition.getExecutionContext().put("sizes", sizes);
    partition.getExecutionContext().putInt("done", done);
    partition.setStartTime(START);
    history.update(partition);
    history.updateExecutionContext(partition);
    jdbc.sql("UPDATE batch_step_execution SET last_updated = :at WHERE step_execution_id = :id")
        .param("at", START.plusMinutes(1)).param("id", partition.getId()).update();
  }

  private void ended(StepExecution step) {
    step.setStartTime(START);
    step.setEndTime(START.plusSeconds(1));
    history.update(step);
  }

  private String page() throws Exception { return fetch("/netter").getContentAsString(StandardCharsets.UTF_8); }

  private MockHttpServletResponse fetch(String address) throws Exception {
    return mvc.perform(get(address).with(user("drift"))).andReturn().getResponse();
  }
}
