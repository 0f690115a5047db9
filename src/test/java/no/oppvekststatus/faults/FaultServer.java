package no.oppvekststatus.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.Optional;

/** A database server that is not the program's own: durable, started and stopped here, with many databases. */
final class FaultServer implements AutoCloseable {
  private static final long ATTEMPTS = 100;

  private final Path data;
  private final int port;
  private Optional<EmbeddedPostgres> running = Optional.empty();

  FaultServer(Path data) throws IOException {
    this.data = data;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    start();
  }

  Path data() { return data; }

  String url(String database) { return "jdbc:postgresql://127.0.0.1:" + port + "/" + database; }

  /** Starts it, also after it was killed: the sessions of the killed one must have ended before. */
  void start() {
    for (int n = 1; running.isEmpty(); n++) {
      try {
        Files.deleteIfExists(data.resolve("epg-lock")); // a start that failed keeps the lock of the library
        running = Optional.of(EmbeddedPostgres.builder().setPort(port).setDataDirectory(data.toFile())
            .setCleanDataDirectory(false).setLocaleConfig("locale", "C").setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "100").setPGStartupWait(Duration.ofSeconds(90))
            .setRegisterShutdownHook(true).start());
      } catch (IOException | IllegalStateException e) {
        if (n == ATTEMPTS) throw new AssertionError("the server does not start", e);
        pause();
      }
    }
  }

  /** Stops it as an administrator would, or lets go of one that was killed. */
  void stop() {
    running.ifPresent(server -> {
      try {
        server.close();
      } catch (IOException e) {
        // it was killed
      }
    });
    running = Optional.empty();
  }

  /**
   * As copied files: a copy that is written to the log has sequences that go back when the server is killed before its
   * next checkpoint, since the log has only what they had given before.
   */
  void create(String database, String template) {
    execute("CREATE DATABASE " + database + " TEMPLATE " + template + " STRATEGY FILE_COPY");
  }

  void drop(String database) { execute("DROP DATABASE " + database + " WITH (FORCE)"); }

  private void execute(String sql) {
    try (Connection connection = running.orElseThrow().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() { stop(); }
}
