package no.oppvekststatus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.oppvekststatus.fixtures.ProgramProcess;

/** The processes of the PostgreSQL server of a data folder. */
record ServerProcesses(Path data) {
  Optional<ProcessHandle> postmaster() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) return Optional.empty();
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
  }

  /** False where there is none. */
  boolean killPostmaster() throws IOException {
    Optional<ProcessHandle> process = postmaster();
    process.ifPresent(p -> ProgramProcess.signal("KILL", p.pid()));
    return process.isPresent();
  }

  /** One that serves a client; false where there is none. */
  boolean killSession(Random random) throws IOException {
    List<ProcessHandle> sessions = postmaster().stream().flatMap(ProcessHandle::children)
        .filter(p -> title(p.pid()).contains("127.0.0.1(")).toList();
    if (sessions.isEmpty()) return false;
    ProgramProcess.signal("KILL", sessions.get(random.nextInt(sessions.size())).pid());
    return true;
  }

  /** What a process of PostgreSQL says of itself, in place of its command line. */
  private static String title(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
    } catch (IOException e) {
      return ""; // it has ended
    }
  }
}
