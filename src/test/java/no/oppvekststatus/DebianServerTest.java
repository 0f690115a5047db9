package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night on a PostgreSQL server from Debian's package, with its own locale and its own login, instead of the one we
 * bring along. Skipped, with a message, where no such server is installed.
 */
class DebianServerTest {
  @TempDir Path home;
  private Path folder = Path.of("");
  private Path binaries = Path.of("");
  private int port;

  @BeforeEach
  void startTheServer() throws Exception {
    Optional<Path> installed = installed();
    if (installed.isEmpty())
      System.err.println("SKIPPED DebianServerTest: no PostgreSQL server under /usr/lib/postgresql");
    Assumptions.assumeTrue(installed.isPresent(), "no PostgreSQL server under /usr/lib/postgresql");
    binaries = installed.get();
    folder = Files.createTempDirectory("debian-server-");
    if (root()) command("chown", "postgres", folder.toString());
    port = freePort();
    Path data = folder.resolve("data");
    server("initdb", "-D", data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8");
    server("pg_ctl", "-D", data.toString(), "-w", "-l", folder.resolve("log").toString(), "-o",
        "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c timezone=America/St_Johns", "start");
    server("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", "oppvekst");
  }

  @AfterEach
  void stopTheServer() throws Exception {
    if (!Files.isDirectory(folder.resolve("data"))) return;
    server("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
    command("rm", "-rf", folder.toString());
  }

  @Test
  void theMigrationsAndANightRunOnAServerOfTheSystem() throws IOException {
    Path inbox = home.resolve("inbox/orland");
    Files.createDirectories(inbox);
    for (String file : List.of("kostra-12275.json", "ungdata.csv")) {
      Files.copy(Path.of("samples/inbox/orland").resolve(file), inbox.resolve(file));
      Files.setLastModifiedTime(inbox.resolve(file), java.nio.file.attribute.FileTime.fromMillis(0));
    }
    String first = night();
    assertThat(first).contains("2 filer").contains("orland 2025: ").contains("Rapportene ligger i");
    assertThat(home.resolve("data")).as("the server we bring along").doesNotExist();
    assertThat(home.resolve("out/orland/2025/manifest.json")).exists();
    assertThat(inbox).isEmptyDirectory();
    assertThat(night()).contains("0 endringer siden natten 2026-11-22");
  }

  private String night() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/oppvekst";
    int code = Oppvekststatus.run(new String[] {"nightly", "--home", home.toString(), "--date", "2026-11-22"},
        (settings, web) -> {
          List<String> all = new ArrayList<>(List.of(settings));
          all.add("--spring.datasource.url=" + url);
          all.add("--spring.datasource.username=postgres");
          return Application.Context.start(all.toArray(String[]::new), web);
        }, out, err);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The newest that is installed. */
  private static Optional<Path> installed() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) return Optional.empty();
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(v -> v.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(java.util.Comparator.comparingInt(bin -> Integer.parseInt(bin.getParent().getFileName().toString())));
    }
  }

  /** The server refuses to run as root: then it is the package's own user's. */
  private void server(String program, String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(root() ? List.of("runuser", "-u", "postgres", "--") : List.of());
    all.add(binaries.resolve(program).toString());
    all.addAll(List.of(arguments));
    command(all.toArray(String[]::new));
  }

  private void command(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("debian-server", ".txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile())
        .directory(Path.of("/tmp").toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + Files.readString(said)).isZero();
    Files.delete(said);
  }

  private static boolean root() { return System.getProperty("user.name").equals("root"); }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
