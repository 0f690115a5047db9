package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.command.OpenContext.Run;
import no.oppvekststatus.home.Sha256File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However old everything is, what an edition refers to stays: its originals, its folder, its rows. */
class HousekeepingTest {
  private static final FileTime OLD = FileTime.from(java.time.Instant.parse("2001-01-01T00:00:00Z"));
  private static final String HEAD =
      "# EKSEMPELDATA\nkommunenummer;indikator;nivå;kjønn;år;prosent;svar;invitert;svarprosent\n";

  @TempDir Path home;

  @Test
  void nothingThatAnEditionRefersToIsRemoved() throws Exception {
    Files.createDirectories(home.resolve("plans"));
    try (Stream<Path> plans = Files.list(Path.of("src/test/resources/plans-tredje"))) {
      for (Path p : plans.toList()) Files.copy(p, home.resolve("plans").resolve(p.getFileName()));
    }
    Path hidden =
        Files.writeString(home.resolve(".ungdata.csv.part"), HEAD + "9901;ensom;8-10;alle;2025;21;210;250;84\n");
    Path deleted =
        Files.writeString(home.resolve("ny-12345678.del"), HEAD + "9901;ensom;8-10;alle;2024;22;210;250;84\n");
    try (OpenContext program = new OpenContext(home)) {
      assertThat(program.run("import", "--municipality", "fjordvik", hidden.toString(), deleted.toString()).code())
          .isZero();
      Run published = program.run(question -> Optional.of("ja"), "publish", "--municipality", "fjordvik", "--year",
          "2025", "--approver", "planeigar");
      assertThat(published.code()).as(published.all()).isZero();
      Path half = Files.writeString(home.resolve("archive/editions/fjordvik/2025/.half.pdf.part"), "half");
      JdbcClient jdbc = JdbcClient.create(program.database);
      jdbc.sql("UPDATE source_file SET received_at = '2001-01-01'").update();
      jdbc.sql("UPDATE edition SET published_at = '2001-01-01'").update();
      Map<String, String> before = files();
      before.remove(home.relativize(half).toString());
      assertThat(before.keySet()).anyMatch(f -> f.endsWith("/.ungdata.csv.part"))
          .anyMatch(f -> f.endsWith("/ny-12345678.del"))
          .anyMatch(f -> f.endsWith("2025/1/evaluering-nn.pdf"));
      long rows = rows(jdbc);

      Run swept = program.run("housekeeping");
      assertThat(swept.code()).isZero();
      assertThat(swept.out()).contains("1 halvskrevne filer");
      assertThat(files()).isEqualTo(before);
      assertThat(rows(jdbc)).isEqualTo(rows);
      assertThat(program.run("verify").code()).isZero();
    }
  }

  private static long rows(JdbcClient jdbc) {
    return List
        .of("source_file", "observation", "edition", "edition_document", "edition_figure", "edition_page", "outbox")
        .stream()
        .mapToLong(table -> jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single()).sum();
  }

  /** Every file of the archive, made old. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
      for (Path f : all.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(f, OLD);
        files.put(home.relativize(f).toString(), Sha256File.of(f));
      }
    }
    return files;
  }
}
