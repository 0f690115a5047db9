package no.oppvekststatus.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.oppvekststatus.backup.RestoreWriter;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.HomeFile;
import no.oppvekststatus.home.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command line: one verb a task. Without a verb the samples are copied to a home that has never held data, and the
 * night is run.
 */
@Command(name = "oppvekststatus", sortOptions = false, versionProvider = ProgramVersion.class,
    header = "Årlige statusrapporter om kommunenes planer for tidlig innsats.",
    description = {"Uten kommando: i en ny hjemmemappe legges eksempeldata i innboksen, og så kjøres natten.",
        "Alt programmet lager, ligger under én mappe: --home (vanligvis ./run)."},
    commandListHeading = "%nKommandoer:%n",
    footer = {"", "Avslutningskode: 0 ferdig, 1 ferdig med avvisninger eller funn, 2 feil bruk, 3 stoppet."},
    subcommands = {NightCommands.NightlyCommand.class, FetchCommand.class, FileCommands.ImportCommand.class,
        FileCommands.InspectCommand.class,
        FileCommands.TemplateCommand.class, FormCommands.FormsCommand.class, FormCommands.RemindCommand.class,
        ReportCommands.ReportCommand.class,
        PublishCommand.class, ReportCommands.VerifyCommand.class, ReportCommands.TraceCommand.class,
        ReportCommands.ExportCommand.class,
        FileCommands.RejectionsCommand.class, NightCommands.RunsCommand.class, NightCommands.HousekeepingCommand.class,
        BackupCommands.BackupCommand.class, BackupCommands.RestoreCommand.class, NightCommands.ServeCommand.class,
        WorkerCommand.class})
public final class Oppvekststatus implements Callable<Integer> {
  /** The command that is run without a verb. */
  private static final String NIGHT = "nightly";
  private static final String WORKER = "worker";

  @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "MAPPE",
      description = "mappen der alt ligger (vanligvis ./run)")
  @Nullable Path home;

  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT,
      description = "viser denne hjelpen") boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true,
      description = "viser versjonen, revisjonen og regelverket") boolean version;

  @Option(names = "--date", paramLabel = "DATO",
      description = "datoen natten gjelder, slik: 2026-03-15 (vanligvis i dag)")
  @Nullable LocalDate date;

  @Option(names = "--samples",
      description = "legg eksempeldata i innboksen også når hjemmemappen er i bruk") boolean samples;

  private final CommandContext.Starter starter;
  private final OutputStream data;
  private final Terminal terminal;

  private Oppvekststatus(CommandContext.Starter starter, OutputStream data, Terminal terminal) {
    this.starter = starter;
    this.data = data;
    this.terminal = terminal;
  }

  /** Runs one command in a virtual machine of its own and gives its exit code. */
  public static int run(String[] args, CommandContext.Starter starter) {
    return run(args, (settings, web) -> starter.start(with(settings, "--oppvekst.own-program=true"), web),
        new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), Terminal.system());
  }

  private static String[] with(String[] settings, String more) {
    return Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new);
  }

  /** The same with the streams given, both written in UTF-8, and nobody to ask. */
  public static int run(String[] args, CommandContext.Starter starter, OutputStream stdout, OutputStream stderr) {
    return run(args, starter, stdout, stderr, Terminal.NOBODY);
  }

  static int run(String[] args, CommandContext.Starter starter, OutputStream stdout, OutputStream stderr,
      Terminal terminal) {
    OutputStream data = new BufferedOutputStream(stdout);
    PrintWriter out = new PrintWriter(data, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(stderr, true, StandardCharsets.UTF_8);
    try {
      return line(new Oppvekststatus(starter, data, terminal), out, err).execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static CommandLine line(Oppvekststatus root, PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(root).setOut(out).setErr(err).setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
    norwegian(line);
    line.getSubcommands().values().forEach(Oppvekststatus::norwegian);
    line.setParameterExceptionHandler((e, arguments) -> ExitCodes.wrongUse(e, err));
    line.setExecutionExceptionHandler((e, command, parsed) -> ExitCodes.stopped(e, root.homeFolder(), err));
    return line;
  }

  private static void norwegian(CommandLine line) {
    line.getCommandSpec().usageMessage().synopsisHeading("Bruk: ").synopsisSubcommandLabel("[KOMMANDO]")
        .optionListHeading("%nValg:%n")
        .parameterListHeading("%n");
  }

  @Override
  public Integer call() { return NightCommands.samplesThenNight(this, date, samples); }

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  /** Standard out: what the command gives. */
  PrintWriter out() { return spec.commandLine().getOut(); }

  /** Standard out for bytes, after everything printed so far. */
  OutputStream data() {
    out().flush();
    return data;
  }

  /** Standard error: what it says meanwhile. */
  PrintWriter err() { return spec.commandLine().getErr(); }

  /** Who can be asked. */
  Terminal terminal() { return terminal; }

  /** The Spring context of one command; close it when the command ends. */
  CommandContext open(String... settings) {
    return opened(false, settings);
  }

  CommandContext serve(String... settings) { return opened(true, settings); }

  /**
   * A home that cannot be written to is reported before the log is opened. What stays up, and the night, create
   * everything they need at once, and so does what helps it; every other command only what it asks for.
   */
  private CommandContext opened(boolean web, String... settings) {
    try {
      Path logs = OwnerOnlyFile.folder(new Home(homeFolder()).logs());
      if (!Files.isWritable(logs)) throw new AccessDeniedException(logs.toString());
      HomeFile.open(homeFolder());
      if (!command().equals("restore")) RestoreWriter.requireFinished(new Home(homeFolder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] all = with(settings, "--oppvekst.command=" + command());
    if (!web && !command().equals(NIGHT) && !command().equals(WORKER))
      all = with(all, "--spring.main.lazy-initialization=true");
    CommandContext context = CommandContext.open(starter, home, web, all);
    if (!context.durable()) err().println(
        "ADVARSEL: oppvekst.database.durable er slått av. Det som leses inn og publiseres, kan gå tapt når maskinen "
            + "stanser. Bruk det bare til prøver.");
    return context;
  }

  private String command() {
    ParseResult parsed = spec.commandLine().getParseResult();
    return parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : NIGHT;
  }

  /** Where things lie, before any context is open. */
  Path homeFolder() {
    if (home != null) return home;
    String environment = System.getenv("OPPVEKST_HOME");
    return Path.of(environment == null || environment.isBlank() ? "run" : environment);
  }
}
