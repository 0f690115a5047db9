package no.oppvekststatus.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The side of the program: names a moment by what is done and by the method of the program that does it, says it, and
 * waits for the answer. One moment at a time, whatever the threads.
 */
final class MomentReport {
  private static final Set<String> KEPT = Set.of("inbox", "archive", "out");
  private static final Pattern WRITES =
      Pattern.compile("(?si)\\s*(insert|update|delete|merge|with\\b.*\\b(insert|update|delete)\\b).*");
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
  private static final String OURS = "no.oppvekststatus.";
  private static final List<String> UNDER = List.of(OURS + "faults.", OURS + "home.", OURS + "ClockedProgram");

  private final Path home;
  private final OutputStream out;
  private final BufferedReader in;

  MomentReport(int port, Path home) throws IOException {
    this.home = home.toAbsolutePath().normalize();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port); // open as long as the program lives
    socket.setTcpNoDelay(true);
    this.out = socket.getOutputStream();
    this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The name of the moment that begins, null where it is none. */
  @Nullable
  String before(String kind, Object of) {
    if (!counts(kind, of)) return null;
    String name = kind + " " + place();
    said("before " + name);
    return name;
  }

  /** It is over. */
  void after(String name) { said("after " + name); }

  private boolean counts(String kind, Object of) {
    return switch (kind) {
      case "move" -> kept((Path) of);
      case "delete" -> kept((Path) of) && Files.exists((Path) of);
      case "statement" -> WRITES.matcher(COMMENT.matcher(of.toString()).replaceAll("")).matches();
      default -> true;
    };
  }

  private boolean kept(Path path) {
    Path file = path.toAbsolutePath().normalize();
    return file.startsWith(home) && !file.equals(home) && KEPT.contains(home.relativize(file).getName(0).toString());
  }

  /** The method that does it, of the room that decides it; where none of ours does, the framework's. */
  private static String place() {
    List<StackWalker.StackFrame> all = StackWalker.getInstance().walk(frames -> frames.toList());
    Optional<StackWalker.StackFrame> ours = all.stream().filter(f -> f.getClassName().startsWith(OURS))
        .filter(f -> UNDER.stream().noneMatch(f.getClassName()::startsWith)).findFirst();
    if (ours.isPresent()) return ours.get().getClassName().contains(".command.") ? "start" : named(ours.get());
    for (String framework : List.of("org.springframework.batch.", "org.flywaydb.", "com.zaxxer."))
      if (all.stream().anyMatch(f -> f.getClassName().startsWith(framework))) return framework + "*";
    return "other";
  }

  private static String named(StackWalker.StackFrame frame) {
    String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1).replaceAll("\\$\\d+", "");
    return type.replaceAll("\\$\\$.*", "") + "." + frame.getMethodName().replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1");
  }

  private synchronized void said(String moment) {
    try {
      out.write((moment + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
