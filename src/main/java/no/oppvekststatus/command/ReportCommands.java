package no.oppvekststatus.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.composition.PublishedFigures;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.edition.ArchiveReader;
import no.oppvekststatus.edition.Composition;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.edition.TraceReader;
import no.oppvekststatus.job.Publication;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands about reports: compose, verify, trace, export. */
final class ReportCommands {
  private ReportCommands() {}

  /** Which municipality and which report year. */
  static final class Which {
    @Option(names = "--municipality", required = true, paramLabel = "ID",
        description = "kommunens id, for eksempel orland") String municipality = "";

    @Option(names = "--year", required = true, paramLabel = "ÅR",
        description = "rapportåret, for eksempel 2024") int year;
  }

  /** {@code report}. */
  @Command(name = "report", sortOptions = false,
      description = {"Lager utkast til alle rapportene for én kommune og ett år.", "De legges i out/KOMMUNE/ÅR/."})
  static final class ReportCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;
    @Mixin Which which = new Which();

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        PlanBook.Entry entry = context.entry(which.municipality);
        ReportCase report = context.report(entry, context.year(entry, which.year));
        int made = context.get(DraftWriter.class).print(report).size();
        new ClosingTable(0, 0, 0, made, "i " + context.home().out(report.municipality(), report.year()))
            .print(root.out());
        return ExitCodes.DONE;
      }
    }
  }

  /** {@code verify}. */
  @Command(name = "verify", sortOptions = false,
      description = {"Kontrollerer at arkivet er uendret.",
          "Fullfører først publiseringer som ble avbrutt. "
              + "Regner om kontrollsummen til hver original og hvert publisert dokument, og lager hver utgave på nytt fra det frosne "
              + "grunnlaget. Kode 1 om noe ikke stemmer."})
  static final class VerifyCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() throws Exception {
      try (CommandContext context = root.open()) {
        context.get(Publication.class).finish().forEach(root.out()::println);
        ArchiveReader.Check check = context.get(ArchiveReader.class).check();
        check.notes().forEach(root.out()::println);
        check.findings().forEach(root.out()::println);
        long read = (long) check.originals() + check.documents();
        new ClosingTable(read, read - check.findings().size(), check.findings().size(), 0,
            check.rendered() + " utgaver er skrevet ut på nytt med de samme bytene, " + check.notes().size()
                + " er kontrollert med kontrollsum alene")
            .print(root.out());
        return check.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
      }
    }
  }

  /** {@code trace}. */
  @Command(name = "trace", sortOptions = false,
      description = "Følger et trykt tall tilbake til formel, regel, fil og celle.")
  static final class TraceCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Parameters(index = "0", paramLabel = "UTGAVE",
        description = "slik: orland/2024/1; eller orland/2024/draft for utkastet") String edition = "";

    @Parameters(index = "1", paramLabel = "TALL",
        description = "tallets id (arket Sporing, eller kolonnen figure_id i «export»), eller tallet slik det er trykt: \"82,0\"") String figure =
            "";

    @Override
    public Integer call() throws Exception {
      String[] parts = edition.split("/", -1);
      if (parts.length != 3 || !parts[1].matches("\\d{4}") || !parts[2].matches("\\d{1,6}|draft"))
        throw new WrongUse("Skriv utgaven slik: KOMMUNE/ÅR/NUMMER, for eksempel orland/2024/1.");
      try (CommandContext context = root.open()) {
        TraceReader.TraceLines traced = traced(context, context.entry(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        if (traced.lines().isEmpty()) throw new WrongUse("Utgave " + edition + " har ikke tallet «" + figure
            + "». Skriv det slik det er trykt, eller bruk id-en fra arket Sporing i arbeidsboken.");
        traced.lines().forEach(root.out()::println);
        new ClosingTable(traced.numbers(), 1, 0, 0, "").print(root.err());
        return ExitCodes.DONE;
      }
    }

    private TraceReader.TraceLines traced(CommandContext context, PlanBook.Entry entry, int year, String number)
        throws IOException {
      TraceReader reader = context.get(TraceReader.class);
      if (number.equals("draft")) return reader.draft(context.report(entry, year), figure);
      return reader.published(entry.municipalityId(), year, Integer.parseInt(number), figure)
          .orElseThrow(() -> new WrongUse(
              "Det finnes ingen utgave " + number + " for " + entry.municipalityId() + " " + year + "."));
    }
  }

  /** {@code export}. */
  @Command(name = "export", sortOptions = false,
      description = {"Skriver alle vurderte tall som CSV på standard ut.",
          "UTF-8 og desimalpunktum. Den siste publiserte utgaven, eller utkastet når ingen utgave er publisert eller --draft er gitt."})
  static final class ExportCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;
    @Mixin Which which = new Which();

    @Option(names = "--draft",
        description = "utkastet slik tallene er nå, også når en utgave er publisert") boolean draft;

    @Override
    public Integer call() {
      try (CommandContext context = root.open()) {
        PlanBook.Entry entry = context.entry(which.municipality);
        List<String> lines = lines(context, entry);
        PrintWriter out = root.out();
        lines.forEach(line -> out.print(line + "\r\n"));
        out.flush();
        new ClosingTable(lines.size() - 1L, lines.size() - 1L, 0, lines.size() - 1L, "rader").print(root.err());
        return ExitCodes.DONE;
      }
    }

    /** Of the latest edition as it was kept; of the draft as the figures are now. */
    private List<String> lines(CommandContext context, PlanBook.Entry entry) {
      EditionStore store = context.get(EditionStore.class);
      List<Edition> editions = store.of(entry.municipalityId(), which.year);
      if (!draft && !editions.isEmpty()) return store.lines(editions.get(editions.size() - 1).id());
      ReportCase report = context.report(entry, which.year);
      Disclosed disclosed = context.get(Composition.class).of(report);
      return ExportFile.lines(PublishedFigures.of(disclosed, DraftWriter.imprint(report.date())));
    }
  }
}
