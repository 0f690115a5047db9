package no.oppvekststatus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the server of a data folder says of itself in {@code postmaster.pid}, which a killed one leaves behind. */
record PostmasterFile(Path data, long pid, int port, String state) {
  private static final int PORT = 3;
  private static final int STATE = 7;

  static Optional<PostmasterFile> of(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) return Optional.empty();
    boolean port = lines.size() > PORT && lines.get(PORT).strip().matches("\\d+");
    return Optional.of(new PostmasterFile(data, Long.parseLong(lines.get(0).strip()),
        port ? Integer.parseInt(lines.get(PORT).strip()) : 0,
        lines.size() > STATE ? lines.get(STATE).strip() : ""));
  }

  /** The process, unless it has ended or its number is now another program's. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info().commandLine()
        .map(line -> line.contains("postgres") && (line + " ").contains("-D " + data + " ")).orElse(false));
  }

  boolean running() { return process().isPresent(); }

  boolean ready() { return state.equals("ready") && running(); }
}
