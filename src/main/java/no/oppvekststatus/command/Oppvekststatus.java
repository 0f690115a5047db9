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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: one verb a task. Without a verb the samples are laid in an empty inbox and the night is run. */
@Command(name = "oppvekststatus", sortOptions = false, versionProvider = ProgramVersion.class,
    header = "Årlige statusrapporter om kommunenes planer for tidlig innsats.",
    description = {"Uten kommando: er innboksen tom, legges eksempeldata i den, og så kjøres natten.",
        "Alt programmet lager, ligger under én mappe: --home (vanligvis ./run)."},
    commandListHeading = "%nKommandoer:%n",
    footer = {"", "Avslutningskode: 0 ferdig, 1 ferdig med avvisninger eller funn, 2 feil bruk, 3 stoppet."},
    subcommands = {NightCommands.Nightly.class, NightCommands.Fetch.class, FileCommands.Import.class, FileCommands.Inspect.class,
        FileCommands.Template.class, FormCommands.Forms.class, FormCommands.Remind.class, ReportCommands.Report.class,
        PublishCommand.class, ReportCommands.Verify.class, ReportCommands.Trace.class, ReportCommands.Export.class,
        FileCommands.Rejections.class, NightCommands.Runs.class, NightCommands.Housekeeping.class, NightCommands.Serve.class})
public final class Oppvekststatus implements Callable<Integer> {
  @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "MAPPE", description = "mappen der alt ligger (vanligvis ./run)")
  @Nullable Path home;

  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "viser denne hjelpen")
  boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "viser versjonen, revisjonen og regelverket")
  boolean version;

  @Option(names = "--date", paramLabel = "DATO", description = "datoen natten gjelder, slik: 2026-03-15 (vanligvis i dag)")
  @Nullable LocalDate date;

  private final Context.Starter starter;
  private final OutputStream data;

  private Oppvekststatus(Context.Starter starter, OutputStream data) {
    this.starter = starter;
    this.data = data;
  }

  /** Runs one command and gives its exit code. */
  public static int run(String[] args, Context.Starter starter) {
    return run(args, starter, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
  }

  /** The same with the streams given; both are written in UTF-8. */
  public static int run(String[] args, Context.Starter starter, OutputStream stdout, OutputStream stderr) {
    OutputStream data = new BufferedOutputStream(stdout);
    PrintWriter out = new PrintWriter(data, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(stderr, true, StandardCharsets.UTF_8);
    try {
      return line(new Oppvekststatus(starter, data), out, err).execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static CommandLine line(Oppvekststatus root, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(root).setOut(out).setErr(err).setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
    norwegian(line);
    line.getSubcommands().values().forEach(Oppvekststatus::norwegian);
    line.setParameterExceptionHandler((e, arguments) -> Ending.wrongUse(e, err));
    line.setExecutionExceptionHandler((e, command, parsed) -> Ending.stopped(e, root.homeFolder(), err));
    return line;
  }

  private static void norwegian(CommandLine line) {
    line.getCommandSpec().usageMessage().synopsisHeading("Bruk: ").synopsisSubcommandLabel("[KOMMANDO]").optionListHeading("%nValg:%n")
        .parameterListHeading("%n");
  }

  @Override
  public Integer call() { return NightCommands.samplesThenNight(this, date); }

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

  /** The Spring context of one command; close it when the command ends. */
  Context open(String... settings) { return opened(false, settings); }

  Context serve(String... settings) { return opened(true, settings); }

  /** A home that cannot be written to is told before the log is missed. */
  private Context opened(boolean web, String... settings) {
    try {
      Path logs = Files.createDirectories(homeFolder().resolve("logs"));
      if (!Files.isWritable(logs)) throw new AccessDeniedException(logs.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Context.open(starter, home, web, settings);
  }

  /** Where things lie, before any context is open. */
  Path homeFolder() {
    if (home != null) return home;
    String environment = System.getenv("OPPVEKST_HOME");
    return Path.of(environment == null || environment.isBlank() ? "run" : environment);
  }
}
