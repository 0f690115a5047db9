package no.oppvekststatus.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.home.ClockSettings;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.intake.Inspection;
import no.oppvekststatus.intake.Intake;
import no.oppvekststatus.intake.Receipt;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.intake.RejectionStore;
import no.oppvekststatus.intake.Request;
import no.oppvekststatus.intake.survey.UngdataTemplateWriter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.PlanHeadsFile;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.privacy.FreeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands about files: take them in, look into them, write the empty survey workbook, list what was refused. */
final class FileCommands {
  private FileCommands() {}

  /** {@code import}. */
  @Command(name = "import", sortOptions = false,
      description = {"Leser inn filene som er nevnt, gjennom samme dør som innboksen.",
          "Filene blir liggende der de er. Kode 1 når en fil eller en linje er avvist."})
  static final class ImportCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--dry-run", description = "si hva som ville skje, og skriv ingenting") boolean dryRun;

    @Option(names = "--municipality", paramLabel = "ID",
        description = "kommunen filene gjelder, når filene ikke sier det selv")
    @Nullable String municipality;

    @Option(names = "--dataset", paramLabel = "NAVN", description = "hvilket datasett, når filen har flere")
    @Nullable String dataset;

    @Parameters(arity = "1..*", paramLabel = "FIL", description = "filene som skal leses inn") List<Path> files =
        List.of();

    @Override
    public Integer call() throws IOException {
      files.forEach(FileCommands::exists);
      try (CommandContext context = root.open()) {
        if (municipality != null) context.entry(municipality);
        List<Receipt> receipts = new ArrayList<>();
        for (Path file : files) {
          Receipt receipt = dryRun ? received(context, file)
              : context.get(LockStore.class).holding(LockStore.Lock.INTAKE, () -> received(context, file));
          receipts.add(receipt);
          print(receipt);
        }
        return closed(receipts);
      }
    }

    private Receipt received(CommandContext context, Path file) throws IOException {
      Request request = new Request(municipality, dryRun, context.today(), dataset, context.book());
      return context.get(Intake.class).receive(file, request);
    }

    private void print(Receipt receipt) {
      root.out().println(receipt.fileName() + ": " + receipt.sentence());
      for (Rejection r : receipt.rejections())
        root.out().println("  " + (r.remark() ? "merknad " : "avvist ") + r.code()
            + (r.place().isEmpty() ? "" : ", " + r.place()) + ": " + r.remedy());
    }

    private int closed(List<Receipt> receipts) {
      long refused = receipts.stream().mapToLong(r -> taken(r) ? r.refusedLines() : 1).sum();
      long touched = dryRun ? 0 : receipts.stream().mapToLong(r -> r.count().touched()).sum();
      new ClosingTable(receipts.size(), receipts.stream().mapToLong(Receipt::accepted).sum(), refused, touched,
          dryRun ? "Prøvekjøring: ingenting er skrevet." : "Alt som er avvist, står i «rejections».").print(root.out());
      return refused == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private static boolean taken(Receipt r) {
      return r.outcome() == Receipt.ImportOutcome.IMPORTED || r.outcome() == Receipt.ImportOutcome.UNCHANGED;
    }
  }

  /** {@code inspect}: without database and without Spring. */
  @Command(name = "inspect", sortOptions = false,
      description = {"Viser hva en fil er, uten å lese den inn.",
          "Format, dimensjoner og antall celler; med --rows alle cellene som CSV. Kode 1 når filen ville blitt avvist."})
  static final class InspectCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--rows", description = "alle cellene som UTF-8 CSV på standard ut") boolean rows;

    @Option(names = "--dataset", paramLabel = "NAVN", description = "hvilket datasett, når filen har flere")
    @Nullable String dataset;

    @Parameters(paramLabel = "FIL", description = "filen som skal undersøkes") Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
      exists(file);
      Inspection inspection =
          Inspection.of(file, dataset, book(root), LocalDate.now(ClockSettings.system().withZone(NorwegianTime.ZONE)));
      if (inspection.refusal().isPresent()) {
        Rejection why = inspection.refusal().get();
        root.err()
            .println("Avvist " + why.code() + (why.place().isEmpty() ? "" : ", " + why.place()) + ": " + why.remedy());
        new ClosingTable(1, 0, 1, 0, "").print(root.err());
        return ExitCodes.FINDINGS;
      }
      if (rows) inspection.writeRows(root.data());
      else inspection.lines().forEach(root.out()::println);
      new ClosingTable(1, 1, 0, 0, "").print(rows ? root.err() : root.out());
      return ExitCodes.DONE;
    }
  }

  /** {@code template}: without database and without Spring. */
  @Command(name = "template", sortOptions = false,
      description = {"Skriver en tom mal som kan fylles ut og legges i innboksen.",
          "Maler: ungdata (arbeidsbok for Ungdata-tall)."})
  static final class TemplateCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Parameters(paramLabel = "MAL", description = "hvilken mal: ungdata") String template = "";

    @Option(names = "--language", paramLabel = "MÅL",
        description = "nb eller nn (vanligvis målet i planene, nb når de har ulikt mål)")
    @Nullable String language;

    @Option(names = "--out", paramLabel = "FIL", description = "hvor malen skrives (vanligvis ungdata-mal.xlsx)")
    @Nullable Path out;

    @Override
    public Integer call() throws IOException {
      Optional<Language> asked = Optional.ofNullable(language).map(TemplateCommand::language);
      if (!template.equals("ungdata")) throw new WrongUse("Ukjent mal «" + template + "». Denne finnes: ungdata.");
      Path target = (out == null ? Path.of("ungdata-mal.xlsx") : out).toAbsolutePath().normalize();
      if (target.getParent() != null) Files.createDirectories(target.getParent());
      PlanBook book = book(root);
      WholeFile.<RuntimeException>write(target,
          stream -> new UngdataTemplateWriter(asked.orElseGet(() -> common(book))).write(book, stream));
      new ClosingTable(0, 0, 0, 1, target.toString()).print(root.out());
      return ExitCodes.DONE;
    }

    private static Language language(String code) {
      return Language.find(code).orElseThrow(() -> new WrongUse("Ukjent mål «" + code + "». Skriv "
          + String.join(" eller ", Language.ALL.stream().map(Language::code).toList()) + "."));
    }

    /** The plans' own language where they share one. */
    private static Language common(PlanBook book) {
      List<Language> used = book.heads().stream().map(PlanHead::language).distinct().toList();
      return used.size() == 1 ? used.get(0) : Language.BOKMAL;
    }
  }

  /** {@code rejections}. */
  @Command(name = "rejections", sortOptions = false, description = {"Viser alt som er avvist og ikke rettet ennå.",
      "Filen, stedet i den, og hva som må gjøres. Kode 1 når noe er avvist."})
  static final class RejectionsCommand implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--csv", description = "som CSV på standard ut: file,sha256,code,place,remedy") boolean csv;

    @Option(names = "--all",
        description = "også det som er lukket fordi enheten har levert et senere skjema") boolean all;

    @Override
    public Integer call() throws IOException {
      try (CommandContext context = root.open()) {
        List<RejectionStore.Listed> refused =
            context.get(RejectionStore.class).list(all).stream().filter(l -> !l.rejection().remark()).toList();
        if (csv) csv(refused);
        else refused.forEach(l -> root.out()
            .println(l.file() + (l.rejection().place().isEmpty() ? "" : ", " + l.rejection().place()) + ": "
                + l.rejection().code() + " – " + l.rejection().remedy() + closed(l)));
        root.out().flush();
        long open = refused.stream().filter(l -> l.closed() == null).count();
        new ClosingTable(0, 0, open, 0, "").print(csv ? root.err() : root.out());
        return open == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
      }
    }

    private static String closed(RejectionStore.Listed l) {
      return l.closed() == null ? "" : " (lukket " + LocalDate.ofInstant(l.closed(), NorwegianTime.ZONE) + ")";
    }

    private void csv(List<RejectionStore.Listed> refused) throws IOException {
      CsvWriter csv = CsvWriter.builder().build(root.out());
      csv.writeRecord("file", "sha256", "code", "place", "remedy");
      for (RejectionStore.Listed l : refused)
        csv.writeRecord(l.file(), l.sha256(), l.rejection().code(), l.rejection().place(), l.rejection().remedy());
      csv.flush();
    }
  }

  /** The plans without a database: those of the home folder where it has any, else the packaged ones. */
  private static PlanBook book(Oppvekststatus root) {
    Home home = new Home(root.homeFolder());
    return PlanReader.book(Optional.of(home.plans()).filter(Files::isDirectory).orElse(null), PlanHeadsFile.of(home));
  }

  private static void exists(Path file) {
    if (!Files.isRegularFile(file))
      throw new WrongUse("Finner ikke filen " + FreeText.shownPath(file.toString().replace('\\', '/')) + ".");
  }
}
