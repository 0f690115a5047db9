package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.oppvekststatus.command.Oppvekststatus;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program against a PostgreSQL server that it did not start itself: Debian's own, with a password, on loopback. */
class RealServerTest {
  private static final String PASSWORD = "bare-for-denne-testen";

  @TempDir Path home;

  @Test
  void aNightRunsOnAServerOfItsOwn() throws Exception {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) System.err.println("SKIPPED: no PostgreSQL server under /usr/lib/postgresql, so no night was run on one");
    Assumptions.assumeTrue(programs.isPresent());
    Path cluster = Files.createTempDirectory("oppvekst-server");
    int port = freePort();
    Process server = start(programs.get(), cluster, port);
    try {
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=" + PASSWORD;
      awaitAnswer(url, server);
      night(url);
    } finally {
      server.destroy();
      if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
    }
  }

  private void night(String url) throws IOException, SQLException {
    Path inbox = Files.createDirectories(home.resolve("inbox/sel"));
    Files.copy(Path.of("samples/inbox/sel/kostra-12275.json"), inbox.resolve("kostra-12275.json"));
    Files.setLastModifiedTime(inbox.resolve("kostra-12275.json"), java.nio.file.attribute.FileTime.fromMillis(1_700_000_000_000L));
    plans();
    System.setProperty("spring.datasource.url", url);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      int code = Oppvekststatus.run(new String[] {"nightly", "--date", "2026-11-22", "--home", home.toString()}, Application::start, out, err);
      assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    } finally {
      System.clearProperty("spring.datasource.url");
    }
    assertThat(home.resolve("data")).doesNotExist();
    try (Connection connection = DriverManager.getConnection(url);
         ResultSet row = connection.createStatement().executeQuery("SELECT (SELECT count(*) FROM observation), (SELECT outcome FROM night)")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isPositive();
      assertThat(row.getString(2)).isEqualTo("done");
    }
  }

  /** Sel alone, so that the night is short. */
  private void plans() throws IOException {
    Path plans = Files.createDirectories(home.resolve("plans"));
    Files.copy(Path.of("plans/sel-2018-2022.yaml"), plans.resolve("sel-2018-2022.yaml"));
    Files.copy(Path.of("samples/plans/sel-organisation.yaml"), plans.resolve("sel-organisation.yaml"));
  }

  private static Optional<Path> programs() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) return Optional.empty();
    try (Stream<Path> versions = Files.list(all)) {
      return versions.map(v -> v.resolve("bin")).filter(b -> Files.isExecutable(b.resolve("postgres"))).max(Path::compareTo);
    }
  }

  private static Process start(Path programs, Path cluster, int port) throws IOException, InterruptedException {
    Path password = Files.writeString(cluster.resolve("password"), PASSWORD + "\n");
    Path data = cluster.resolve("data");
    boolean root = System.getProperty("user.name").equals("root");
    if (root) run(List.of("chown", "-R", "postgres", cluster.toString()));
    run(as(root, programs.resolve("initdb") + "", "-D", data + "", "-U", "postgres", "-E", "UTF8", "--locale=C", "--auth=scram-sha-256", "--pwfile=" + password));
    List<String> command = as(root, programs.resolve("postgres") + "", "-D", data + "", "-p", port + "", "-c", "listen_addresses=127.0.0.1", "-c",
        "unix_socket_directories=");
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Files.createTempFile("postgres", ".log").toFile()).start();
  }

  /** A server refuses to run as root. */
  private static List<String> as(boolean root, String... command) {
    List<String> all = new ArrayList<>(root ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of());
    all.addAll(List.of(command));
    return all;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  private static void awaitAnswer(String url, Process server) throws InterruptedException {
    SQLException last = null;
    for (int i = 0; i < 120 && server.isAlive(); i++) {
      try (Connection connection = DriverManager.getConnection(url)) {
        if (connection.isValid(5)) return;
      } catch (SQLException e) {
        last = e;
        Thread.sleep(250);
      }
    }
    throw new IllegalStateException("the server did not answer", last);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
