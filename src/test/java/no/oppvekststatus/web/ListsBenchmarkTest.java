package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What the counter lists and traces where ten times Norway's municipalities have drafts, forms and editions:
 * {@code mvn -Pbenchmark verify -Dtest=ListsBenchmarkTest}, {@code -Dlists.municipalities=3570}. A page is made as for
 * a browser, without the network. It holds that an answer takes no more than three times as long as for two
 * municipalities.
 */
@Tag("benchmark")
@SpringBootTest(classes = CounterContext.class)
@AutoConfigureMockMvc
class ListsBenchmarkTest {
  private static final int MUNICIPALITIES = Integer.getInteger("lists.municipalities", 3570);
  private static final int LINES = 300;
  private static final int ROUNDS = 400;
  private static final int MOST_TIMES = 3;

  @Autowired MockMvc mvc;
  @Autowired ListedDocumentStore documents;
  @Autowired EditionStore editions;
  @Autowired JdbcClient jdbc;
  @Autowired Home home;
  private final Random random = new Random(1);

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry registry) {
    String home = CounterContext.temporaryHome();
    registry.add("oppvekst.home", () -> home);
  }

  @Test
  void listsAndTracesOfTenTimesTheCountry() throws Exception {
    double list = times("list of a plan's owner, 2 municipalities", () -> ask("planeier", "/"));
    double trace = times("lines of an edition, 2 municipalities", () -> editions.lines(1));
    grow();
    double grownList = times("list of a plan's owner", () -> ask("planeier", "/"));
    times("list of the operator before a municipality is chosen", () -> ask("drift", "/"));
    times("list of the operator, any municipality", () -> ask("drift", "/?kommune=" + any()));
    times("a draft of any municipality, as listed", () -> ask("drift", "/dokument/" + documents.of(any()).get(7).id()));
    times("an edition's document, found by its id", () -> documents.find(documents.of(any()).get(0).id()));
    double grownTrace = times("lines of any edition", () -> editions.lines(4 + random.nextInt(MUNICIPALITIES)));
    assertThat(grownList).isLessThan(list * MOST_TIMES);
    assertThat(grownTrace).isLessThan(trace * MOST_TIMES);
  }

  private String any() { return name(random.nextInt(MUNICIPALITIES)); }

  private static String name(int i) { return String.format(Locale.ROOT, "kommune%04d", i); }

  private Void ask(String viewer, String address) throws Exception {
    assertThat(mvc.perform(get(address).with(user(viewer))).andReturn().getResponse().getStatus()).isEqualTo(200);
    return null;
  }

  /** Sørvik's drafts, forms and edition for each, and a few hundred lines of figures for every edition. */
  private void grow() throws IOException {
    Path from = home.out().resolve("sorvik");
    List<Path> files;
    try (var all = Files.walk(from)) {
      files = all.toList();
    }
    for (int i = 0; i < MUNICIPALITIES; i++)
      for (Path file : files) copy(file, home.out().resolve(name(i)).resolve(from.relativize(file)));
    jdbc.sql(
        "INSERT INTO edition (municipality, plan, year, number, clock, approver, rules_version, inputs, published_at)"
            + " SELECT 'kommune' || lpad(i::text, 4, '0'), plan, year, 1, clock, approver, rules_version, inputs,"
            + " published_at FROM edition, generate_series(0, :last) i WHERE municipality = 'sorvik'")
        .param("last", MUNICIPALITIES - 1).update();
    jdbc.sql("INSERT INTO edition_document (id, edition_id, path, kind, recipient, language, pages, sha256)"
        + " SELECT gen_random_uuid(), e.id, d.path, d.kind, d.recipient, d.language, d.pages, d.sha256"
        + " FROM edition e, edition_document d JOIN edition o ON o.id = d.edition_id AND o.municipality = 'sorvik'"
        + " WHERE e.municipality LIKE 'kommune%'").update();
    jdbc.sql("INSERT INTO edition_figure (edition_id, figure_id, line, position)"
        + " SELECT e.id, 'f' || i, 'kommune,plan,trivsel,9901,2023,,%,1,40,99,' || i, 100 + i"
        + " FROM edition e, generate_series(1, :lines) i").param("lines", LINES).update();
    jdbc.sql("ANALYZE").update();
  }

  private static void copy(Path file, Path to) throws IOException {
    if (Files.isDirectory(file)) Files.createDirectories(to);
    else Files.copy(file, to);
  }

  /** The median, after half as many to warm up. */
  private static double times(String what, Callable<?> work) throws Exception {
    double[] taken = new double[ROUNDS];
    for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.call();
      if (i >= 0) taken[i] = (System.nanoTime() - start) / 1e6;
    }
    double[] sorted = DoubleStream.of(taken).sorted().toArray();
    System.out.printf(Locale.ROOT, "BENCHMARK lists: %s: median %.1f ms, p95 %.1f ms, longest %.1f ms%n", what,
        sorted[ROUNDS / 2], sorted[ROUNDS * 95 / 100], sorted[ROUNDS - 1]);
    return sorted[ROUNDS / 2];
  }
}
