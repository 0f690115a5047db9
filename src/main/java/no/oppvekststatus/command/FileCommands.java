package no.oppvekststatus.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import no.oppvekststatus.job.RejectionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The commands about files: take them in, look into them, write the empty survey workbook, list what was refused. */
final class FileCommands {
  private FileCommands() {}

  /** {@code import}. */
  @Command(name = "import", sortOptions = false)
  static final class Import implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() { return 3; }
  }

  /** {@code inspect}. */
  @Command(name = "inspect", sortOptions = false)
  static final class Inspect implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() { return 3; }
  }

  /** {@code template}. */
  @Command(name = "template", sortOptions = false)
  static final class Template implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Override
    public Integer call() { return 3; }
  }

  /** {@code rejections}. */
  @Command(name = "rejections", sortOptions = false,
      description = {"Viser alt som er avvist.", "Filen, stedet i den, og hva som må gjøres. Kode 1 når noe er avvist."})
  static final class Rejections implements Callable<Integer> {
    @ParentCommand Oppvekststatus root;

    @Option(names = "--csv", description = "som CSV på standard ut: file,sha256,code,place,remedy")
    boolean csv;

    @Override
    public Integer call() throws IOException {
      try (Context context = root.open()) {
        List<RejectionStore.Refused> refused = context.get(RejectionStore.class).all();
        if (csv) csv(refused);
        else refused.forEach(r -> root.out().println(r.file() + (r.place().isEmpty() ? "" : ", " + r.place()) + ": " + r.code() + " – " + r.remedy()));
        root.out().flush();
        new ClosingTable(0, 0, refused.size(), 0, "").print(csv ? root.err() : root.out());
        return refused.isEmpty() ? Ending.DONE : Ending.FINDINGS;
      }
    }

    private void csv(List<RejectionStore.Refused> refused) throws IOException {
      CsvWriter csv = CsvWriter.builder().build(root.out());
      csv.writeRecord("file", "sha256", "code", "place", "remedy");
      for (RejectionStore.Refused r : refused) csv.writeRecord(r.file(), r.sha256(), r.code(), r.place(), r.remedy());
      csv.flush();
    }
  }
}
