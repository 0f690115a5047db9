package no.oppvekststatus.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.oppvekststatus.ClockedProgram;
import no.oppvekststatus.command.Oppvekststatus;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.ProgramProcess;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home with its database, embedded or on a server, and the program in it: in a process of its own, or in this one. */
final class TrialHome {
  static final String OPERATIONS = "drift@fjordvik.invalid";

  private final Path root;
  private final TrialSurroundings around;
  private final String database;
  private final Map<String, String> more = new HashMap<>();
  private Map<String, String> rows = Map.of();
  private long opened;

  /** What a command that ran in this virtual machine came to. */
  record Ran(int code, String output, long openMillis, long millis) {}

  /** @param database its name on the server; not used where the program's own server is used */
  TrialHome(Path root, TrialSurroundings around, String database) {
    this.root = root;
    this.around = around;
    this.database = database;
  }

  Path root() { return root; }

  String database() { return database; }

  FjordvikHome files() { return new FjordvikHome(root); }

  ServerProcesses processes() {
    return new ServerProcesses(around.server().map(FaultServer::data).orElse(root.resolve("data")));
  }

  /** The rows as they were when the last command that ran here ended. */
  Map<String, String> rows() { return rows; }

  TrialHome with(String setting, String value) {
    more.put(setting, value);
    return this;
  }

  private Path clock() { return root.resolveSibling(root.getFileName() + ".clock"); }

  void clock(Instant now) throws IOException { ClockedProgram.ClockFile.set(clock(), now); }

  /** Settings by their names, the same for the program of its own and the one in this virtual machine. */
  Map<String, String> settings() {
    Map<String, String> all = new TreeMap<>(around.settings());
    all.put("oppvekst.database.durable", "true");
    all.put("oppvekst.mail.operations", OPERATIONS);
    all.put("faults.clock", clock().toString());
    around.server().ifPresent(server -> {
      all.put("spring.datasource.url", server.url(database));
      all.put("spring.datasource.username", "postgres");
    });
    all.putAll(more);
    return all;
  }

  /** Starts the program in a process of its own, which reports its moments. */
  ProgramProcess start(MomentListener listener, String... command) {
    return ProgramProcess.start(around.program().reporting(listener.port(), root, settings()), root, Map.of(), command);
  }

  /** Runs a command in this virtual machine to its end. */
  Ran run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long began = System.nanoTime();
    opened = began;
    int code = Oppvekststatus.run(
        Stream.concat(Stream.of(command), Stream.of("--home", root.toString())).toArray(String[]::new),
        (given, web) -> open(given), out, out);
    return new Ran(code, out.toString(StandardCharsets.UTF_8), TimeUnit.NANOSECONDS.toMillis(opened - began),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private ConfigurableApplicationContext open(String... given) {
    String[] all = Stream.concat(Stream.of(given),
        settings().entrySet().stream().map(s -> "--" + s.getKey() + "=" + s.getValue())).toArray(String[]::new);
    ConfigurableApplicationContext context =
        ClockedProgram.start(all, new ClockedProgram.ClockFile(clock(), ZoneOffset.UTC));
    opened = System.nanoTime();
    context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> rows =
        Remains.rows(JdbcClient.create(context.getBean(DataSource.class))));
    return context;
  }

  /** A home like this one, with a database like this one's; the program's own server's programs are shared. */
  TrialHome copy(Path to, String other) throws IOException, InterruptedException {
    Files.createDirectories(to);
    for (Path entry : entries()) {
      String how = entry.getFileName().toString().equals("server") ? "-al" : "-a";
      if (new ProcessBuilder("cp", how, entry.toString(), to.toString()).inheritIO().start().waitFor() != 0)
        throw new IOException("not copied: " + entry);
    }
    TrialHome copied = new TrialHome(to, around, other);
    copied.more.putAll(more);
    Files.copy(clock(), copied.clock());
    around.server().ifPresent(server -> server.create(other, database));
    return copied;
  }

  /** A home with the same plans and inbox that has never been used. */
  TrialHome unused(Path to, String other) throws IOException, InterruptedException {
    TrialHome fresh = withPlansAndInbox(to, other);
    around.server().ifPresent(server -> server.create(other, "template1"));
    return fresh;
  }

  private TrialHome withPlansAndInbox(Path to, String other) throws IOException, InterruptedException {
    TrialHome fresh = new TrialHome(Files.createDirectories(to), around, other);
    for (String kept : new String[] {"plans", "inbox", "handed"})
      if (Files.exists(root.resolve(kept))
          && new ProcessBuilder("cp", "-a", root.resolve(kept).toString(), to.toString()).inheritIO().start().waitFor()
              != 0)
        throw new IOException("not copied: " + kept);
    fresh.more.putAll(more);
    Files.copy(clock(), fresh.clock());
    return fresh;
  }

  /** Another home with the same plans and inbox on the same database. */
  TrialHome beside(Path to) throws IOException, InterruptedException {
    return withPlansAndInbox(to, database);
  }

  private Path[] entries() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.toArray(Path[]::new);
    }
  }

  void remove() throws IOException {
    Optional<FaultServer> server = around.server();
    if (server.isPresent()) server.get().drop(database);
    Files.deleteIfExists(clock());
    org.springframework.util.FileSystemUtils.deleteRecursively(root);
  }
}
