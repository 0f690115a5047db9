package no.oppvekststatus.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Starts the PostgreSQL server of a home folder, or says within seconds why PostgreSQL would not. */
final class ServerStartFile {
  /** As long as its process lives: a server that recovers after a power cut may need minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  /**
   * What another start may cure: a port that was taken meanwhile, memory that the sessions of a killed server have not
   * let go of yet, a killed server whose process the machine has not cleared away.
   */
  private static final Pattern PASSING = Pattern.compile("Address already in use|shared memory block .*still in use"
      + "|is still in use|lock file \"postmaster\\.pid\" already exists");
  private static final Pattern PROBLEM =
      Pattern.compile(".*(FATAL|PANIC|ERROR|DETAIL|HINT|error|could not|cannot|invalid|denied|No such file).*");
  private static final Pattern STAMP = Pattern.compile(
      "^(waiting for server to start\\.+)?( stopped waiting)?(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ \\S+ \\[\\d+] )?");
  private static final Duration STEP = Duration.ofMillis(100);
  private static final String UNPACKED = "oppvekststatus.complete";
  private static final int STARTS = 10;
  private static final int MOST_LINES = 8;

  private final Path data;
  private final Path server;
  private final Path log;
  private final boolean durable;

  ServerStartFile(Path root, boolean durable) {
    Home home = new Home(root);
    this.data = home.data();
    this.server = home.serverPrograms();
    this.log = home.serverLog();
    this.durable = durable;
  }

  EmbeddedPostgres start(String password) throws IOException {
    OwnerOnlyFile.folder(Objects.requireNonNull(log.getParent()));
    // the library takes a file that is there for a whole one, also where a kill cut its unpacking short
    if (!Files.exists(server.resolve(UNPACKED))) FileSystemUtils.deleteRecursively(server);
    OwnerOnlyFile.folder(server);
    for (int n = 1;; n++) {
      OwnerOnlyFile.write(log, "");
      Attempt attempt = once(password);
      OwnerOnlyFile.tightenAll(server); // the library lets everyone write in the folder it unpacks into
      if (attempt.server() != null) {
        OwnerOnlyFile.tighten(data.resolve("epg-lock"));
        OwnerOnlyFile.write(server.resolve(UNPACKED), "");
        return attempt.server();
      }
      if (n == STARTS || attempt.said().stream().noneMatch(line -> PASSING.matcher(line).find()))
        throw refusal(attempt.said());
      pause(Duration.ofSeconds(1));
    }
  }

  /** A running server, or none and what PostgreSQL said instead. */
  private record Attempt(@Nullable EmbeddedPostgres server, List<String> said) {}

  private Attempt once(String password) throws IOException {
    EmbeddedPostgres postgres;
    try {
      postgres = configured(password).start();
    } catch (IllegalStateException e) {
      List<String> said = said();
      if (said.isEmpty()) throw e;
      return new Attempt(null, said); // initdb ended with an error
    } catch (ExceptionInInitializerError e) {
      throw new IOException("serverens programmer lot seg ikke pakke ut i " + server, e.getCause());
    } finally {
      Thread.interrupted(); // see configured()
    }
    if (answers(postgres.getProcess())) return new Attempt(postgres, List.of());
    List<String> said = said();
    postgres.close();
    return new Attempt(null, said);
  }

  /**
   * Waits for the program that starts the server; one that gives up while the server still recovers is no reason to.
   */
  private boolean answers(Process control) throws IOException {
    try {
      for (long waited = 0; waited < PATIENCE.toMillis(); waited += STEP.toMillis()) {
        if (!control.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) continue;
        if (control.exitValue() == 0) return true;
        Optional<PostmasterFile> postmaster = PostmasterFile.of(data).filter(PostmasterFile::running);
        if (postmaster.isEmpty() || postmaster.get().ready()) return postmaster.isPresent();
        pause(STEP);
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("avbrutt", e);
    }
  }

  /**
   * The library starts the server without fsync; what is set here comes after it and counts. It would also ask for
   * ninety seconds whether a server that has ended answers: the interrupt ends its asking at once, and the program that
   * starts the server is waited for instead.
   */
  private EmbeddedPostgres.Builder configured(String password) {
    String lasting = durable ? "on" : "off";
    return builder()
        .setOverrideWorkingDirectory(server.toFile())
        .setDataDirectory(data.toFile())
        .setCleanDataDirectory(false)
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", lasting)
        .setServerConfig("synchronous_commit", lasting)
        .setServerConfig("full_page_writes", lasting)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_wal_size", "512MB")
        .setServerConfig("work_mem", "32MB")
        .setServerConfig("log_checkpoints", "off")
        .setConnectConfig("password", password)
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .setDataDirectoryCustomizer(folder -> Thread.currentThread().interrupt());
  }

  /**
   * The library's folder for servers that are thrown away is in the machine's temporary folder unless another folder is
   * set.
   */
  private EmbeddedPostgres.Builder builder() {
    String name = "ot.epg.working-dir";
    synchronized (ServerStartFile.class) {
      String before = System.getProperty(name);
      System.setProperty(name, server.toString());
      try {
        return EmbeddedPostgres.builder();
      } finally {
        if (before == null) System.clearProperty(name);
        else System.setProperty(name, before);
      }
    }
  }

  private DatabaseRefused refusal(List<String> said) {
    List<String> problems = said.stream()
        .filter(line -> PROBLEM.matcher(line).matches() && !line.contains("Examine the log output")).toList();
    List<String> words = problems.isEmpty() ? said : problems;
    return new DatabaseRefused("PostgreSQL i " + data + " startet ikke. PostgreSQL sier:\n"
        + String.join("\n", words.subList(Math.max(0, words.size() - MOST_LINES), words.size()))
        + "\nAlt den sa, står i " + log + ". Rett årsaken og kjør kommandoen igjen."
        + "\nIkke slett " + data + ": der ligger alt som er lest inn.");
  }

  private List<String> said() throws IOException {
    if (!Files.exists(log)) return List.of();
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
        .map(line -> STAMP.matcher(line).replaceFirst("").strip())
        .filter(line -> !line.isEmpty()).toList();
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("avbrutt", e);
    }
  }
}
