package no.oppvekststatus.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.backup.BackupRefused;
import no.oppvekststatus.database.DatabaseRefused;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.edition.EditionWriter;
import no.oppvekststatus.home.ClockSettings;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.job.Publication;
import no.oppvekststatus.plan.PlanRefused;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** How a command ends: the exit codes, and one plain line for what went wrong. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USE = 2;
  static final int STOPPED = 3;
  private static final int MOST_CHARACTERS = 300;
  private static final List<Class<? extends RuntimeException>> WRONG =
      List.of(WrongUse.class, EditionWriter.ReasonMissing.class, Publication.PublicationRefused.class);

  private ExitCodes() {}

  static int wrongUse(CommandLine.ParameterException e, PrintWriter err) {
    err.println("Feil bruk: " + message(e));
    err.println("Se hvordan: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return WRONG_USE;
  }

  private static String message(CommandLine.ParameterException e) {
    if (e instanceof CommandLine.MissingParameterException m)
      return "mangler "
          + String.join(", ",
              m.getMissing().stream().map(a -> a.isOption() ? ((OptionSpec) a).longestName() : a.paramLabel()).toList())
          + ".";
    if (e instanceof CommandLine.UnmatchedArgumentException u)
      return "kjenner ikke «" + String.join(" ", u.getUnmatched()) + "».";
    return "ugyldig verdi " + (e.getValue() == null ? "" : "«" + e.getValue() + "» ")
        + (e.getArgSpec() instanceof OptionSpec o ? "for " + o.longestName() : "") + ".";
  }

  /** What happened and what to do; the stack trace goes to a file under {@code logs/}. */
  static int stopped(Exception e, Path home, PrintWriter err) {
    if (WRONG.stream().anyMatch(type -> find(e, type).isPresent())) {
      err.println("Feil bruk: " + e.getMessage());
      return WRONG_USE;
    }
    Optional<String> setting = SettingFault.of(e);
    if (setting.isPresent()) {
      err.println("Feil innstilling: " + setting.get());
      return WRONG_USE;
    }
    List<String> known = known(e);
    if (!known.isEmpty()) {
      err.println(known.get(0));
      known.stream().skip(1).forEach(line -> err.println("  " + line));
      return STOPPED;
    }
    err.println("Stoppet: " + root(e) + " Rett årsaken og kjør kommandoen igjen; det som er gjort, gjøres ikke om.");
    kept(e, home).ifPresent(log -> err.println("Detaljer står i " + log));
    return STOPPED;
  }

  /** The message of a failure that has words of its own, a line at a time; empty where it has none. */
  private static List<String> known(Exception e) {
    Optional<LockStore.Busy> busy = find(e, LockStore.Busy.class);
    if (busy.isPresent()) return List.of("Opptatt: " + busy.get().getMessage());
    Optional<PlanRefused> refused = find(e, PlanRefused.class);
    if (refused.isPresent())
      return lines("Stoppet: en plan er avvist, og ingenting er skrevet. Rett planfilen og kjør igjen.\n"
          + refused.get().getMessage());
    Optional<DatabaseRefused> database = find(e, DatabaseRefused.class);
    if (database.isPresent()) return lines("Stoppet: " + database.get().getMessage());
    Optional<BackupRefused> backup = find(e, BackupRefused.class);
    if (backup.isPresent()) return lines("Stoppet: " + backup.get().getMessage());
    return find(e, PortInUseException.class).map(port -> List.of("Stoppet: port " + port.getPort()
        + " er opptatt. Velg en annen med --port (skranken) eller MANAGEMENT_SERVER_PORT (måletall)."))
        .orElse(List.of());
  }

  private static List<String> lines(String text) { return text.lines().toList(); }

  private static String root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) cause = cause.getCause();
    String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
    if (message.contains("No space left on device")) return "Disken er full.";
    if (cause instanceof AccessDeniedException denied)
      return "Programmet har ikke tilgang til " + denied.getFile() + ".";
    if (cause instanceof FileSystemException file) return "Filen eller mappen kan ikke brukes: " + file.getFile() + ".";
    String first = message.lines().findFirst().orElse(message);
    String plain = first.length() > MOST_CHARACTERS ? first.substring(0, MOST_CHARACTERS) + "…" : first;
    return plain.endsWith(".") ? plain : plain + ".";
  }

  private static Optional<Path> kept(Exception e, Path home) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    try {
      Path log = new Home(home).errorLog();
      Files.createDirectories(log.getParent());
      Files.writeString(log, ClockSettings.system().instant() + " " + trace + "\n", StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return Optional.of(log);
    } catch (IOException full) {
      return Optional.empty();
    }
  }

  private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
    for (Throwable t = e; t != null; t = t.getCause()) if (type.isInstance(t)) return Optional.of(type.cast(t));
    return Optional.empty();
  }
}
