package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A night that cannot run because another one does is a stop, and tells who is in the way. */
class BusyNightTest {
  @TempDir Path home;

  @Test
  void aBusyNightEndsWithThreeAndTellsWhoHoldsIt() throws Exception {
    PGSimpleDataSource database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    database.setApplicationName("oppvekststatus nightly 4711");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (Connection other = database.getConnection(); Statement lock = other.createStatement()) {
      lock.execute("SELECT pg_advisory_lock(727001)");
      code = Oppvekststatus.run(new String[] {"nightly", "--date", "2026-11-22", "--home", home.toString()},
          (settings,
              web) -> Application.Context.start(Stream
                  .concat(Stream.of(settings),
                      Stream.of("--spring.datasource.url=" + database.getURL(),
                          "--spring.datasource.username=postgres"))
                  .toArray(String[]::new), web),
          out, err);
    }
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(code).isEqualTo(3);
    assertThat(said).containsPattern(
        "En annen kjøring er i gang \\(kjører allerede\\): «nightly» \\(prosess 4711\\), i gang siden \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d\\.\\d\\d\\. "
            + "Ingenting er gjort\\. Vent til den er ferdig, og kjør kommandoen igjen\\.");
    assertThat(said).as("the tests' own setting is never silent")
        .contains("ADVARSEL: oppvekst.database.durable er slått av.");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Rapportene ligger i");
    assertThat(home.resolve("tmp/turn.lock")).exists();
    try (Stream<Path> temporary = Files.list(home.resolve("tmp"))) {
      assertThat(temporary).hasSize(1);
    }
  }
}
