package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.Receipt;
import no.oppvekststatus.intake.Request;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportYear;
import no.oppvekststatus.report.StatusDocument;
import no.oppvekststatus.report.Look;
import no.oppvekststatus.report.PagePrinter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast a new year of KOSTRA comes in, and how fast reports go out; a small share of it runs with the other tests. */
class BenchmarkTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 15);
  private static final int CONTENTS = 20;
  private static final int YEARS = 10;

  @TempDir Path home;

  @Test
  void aSmallShareComesInWholeAndASecondTimeChangesNothing() throws IOException {
    List<Path> files = generate(20, 5);
    try (ConfigurableApplicationContext context = Application.start(new String[] {"--oppvekst.home=" + home}, false)) {
      long accepted = 0;
      for (Path file : files) accepted += receive(context, file, null).accepted();
      assertThat(accepted).isEqualTo(20L * 5 * CONTENTS * YEARS);
      assertThat(rows(context)).isEqualTo(accepted);
      for (Path file : files) assertThat(receive(context, file, null).outcome()).isEqualTo(Receipt.Outcome.UNCHANGED);
      assertThat(rows(context)).isEqualTo(accepted);
    }
  }

  @Test
  @Tag("benchmark")
  void aNewYearOfKostraForEveryMunicipality() throws Exception {
    List<Path> files = generate(357, 20);
    long bytes = 0;
    for (Path file : files) bytes += Files.size(file);
    try (ConfigurableApplicationContext context = Application.start(new String[] {"--oppvekst.home=" + home}, false)) {
      long start = System.nanoTime();
      for (Path file : files) assertThat(receive(context, file, null).refusedLines()).isZero();
      Duration imported = since(start);
      long cells = rows(context);
      assertThat(cells).isEqualTo(1_428_000);
      Duration copied = copySameRows(context.getBean(DataSource.class));
      told("import, %,d cells of %d files (%d MB)", imported, cells, "cells", cells, files.size(), bytes >> 20);
      told("COPY of the same rows into the same keyed table", copied, cells, "cells");
      System.out.printf(Locale.ROOT, "  import takes %.1f times the COPY%n", (double) imported.toMillis() / copied.toMillis());
      render(context, 50);
    }
  }

  private static void render(ConfigurableApplicationContext context, int wanted) throws IOException {
    for (String municipality : List.of("orland", "sel"))
      try (Stream<Path> samples = Files.list(Path.of("samples/inbox", municipality))) {
        for (Path sample : samples.sorted().toList()) receive(context, sample, municipality);
      }
    PlanBook book = context.getBean(PlanBook.class);
    PagePrinter printer = new PagePrinter();
    long start = System.nanoTime();
    int rendered = 0;
    int pages = 0;
    while (rendered < wanted)
      for (PlanBook.Entry entry : book.entries()) {
        Disclosed disclosed = context.getBean(Composition.class).of(book, entry, ReportYear.of(entry, DATE), DATE);
        for (Organisation.Committee committee : entry.organisation().committees()) {
          if (rendered == wanted) break;
          pages += printer.pdf(StatusDocument.of(disclosed, committee, "nb", DraftWriter.imprint(DATE)), Look.STANDARD).pages();
          rendered++;
        }
      }
    told("%d committee reports, %d pages, one thread, with assessment", since(start), rendered, "reports", rendered, pages);
  }

  private Duration copySameRows(DataSource dataSource) throws SQLException, IOException {
    Path rows = home.resolve("rows.copy");
    try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
      PGConnection pg = connection.unwrap(PGConnection.class);
      try (OutputStream out = Files.newOutputStream(rows)) {
        pg.getCopyAPI().copyOut("COPY observation TO STDOUT", out);
      }
      statement.execute("CREATE TABLE same_rows (LIKE observation INCLUDING ALL)");
      long start = System.nanoTime();
      try (InputStream in = Files.newInputStream(rows)) {
        pg.getCopyAPI().copyIn("COPY same_rows FROM STDIN", in);
      }
      return since(start);
    }
  }

  private static Receipt receive(ConfigurableApplicationContext context, Path file, @org.jspecify.annotations.Nullable String municipality)
      throws IOException {
    return context.getBean(Intake.class).receive(file, new Request(municipality, false, DATE, null, context.getBean(PlanBook.class)));
  }

  private static long rows(ConfigurableApplicationContext context) {
    return context.getBean(JdbcClient.class).sql("SELECT count(*) FROM observation").query(Long.class).single();
  }

  private static Duration since(long nanos) { return Duration.ofNanos(System.nanoTime() - nanos); }

  private static void told(String what, Duration time, long n, String unit, Object... values) {
    System.out.printf(Locale.ROOT, "  %s: %.1f s, %,.0f %s/s%n", String.format(Locale.ROOT, what, values), time.toMillis() / 1000.0,
        n * 1000.0 / Math.max(1, time.toMillis()), unit);
  }

  /** Tables in JSON-stat 2.0: contents × years × municipalities, every tenth cell a mark. */
  private List<Path> generate(int municipalities, int tables) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int t = 0; t < tables; t++) {
      Path file = home.resolve("kostra-" + (90000 + t) + ".json");
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        out.write(head(90000 + t, municipalities));
        int cells = CONTENTS * YEARS * municipalities;
        for (int i = 0; i < cells; i++) out.write((i == 0 ? "" : ",") + (i % 10 == 9 ? "null" : (i * 7919L + t) % 100_000 / 10.0));
        out.write("],\"status\":{");
        for (int i = 9; i < cells; i += 10) out.write((i == 9 ? "" : ",") + "\"" + i + "\":\"" + (i % 20 == 9 ? ":" : "..") + "\"");
        out.write("}}");
      }
      files.add(file);
    }
    return files;
  }

  private static String head(int table, int municipalities) {
    return "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"" + table + ": EKSEMPELDATA\",\"source\":\"EKSEMPELDATA\","
        + "\"updated\":\"2026-03-15T06:00:00Z\",\"id\":[\"ContentsCode\",\"Tid\",\"KOKkommuneregion0000\"],\"size\":[" + CONTENTS + "," + YEARS
        + "," + municipalities + "],\"role\":{\"time\":[\"Tid\"],\"geo\":[\"KOKkommuneregion0000\"],\"metric\":[\"ContentsCode\"]},\"dimension\":{"
        + dimension("ContentsCode", CONTENTS, i -> "KOSx" + table + "c" + i) + "," + dimension("Tid", YEARS, i -> String.valueOf(2016 + i)) + ","
        + dimension("KOKkommuneregion0000", municipalities, i -> String.format(Locale.ROOT, "%04d", 1101 + i)) + "},\"extension\":{\"px\":{\"tableid\":\""
        + table + "\"}},\"value\":[";
  }

  private static String dimension(String id, int size, java.util.function.IntFunction<String> code) {
    StringBuilder index = new StringBuilder();
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < size; i++) {
      String comma = i == 0 ? "" : ",";
      index.append(comma).append('"').append(code.apply(i)).append("\":").append(i);
      label.append(comma).append('"').append(code.apply(i)).append("\":\"").append(code.apply(i)).append('"');
    }
    return "\"" + id + "\":{\"label\":\"" + id + "\",\"category\":{\"index\":{" + index + "},\"label\":{" + label + "}}}";
  }
}
