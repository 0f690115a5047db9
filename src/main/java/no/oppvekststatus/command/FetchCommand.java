package no.oppvekststatus.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.job.FetchJob;
import no.oppvekststatus.job.SourceCheckJob;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.ApiRequest;
import no.oppvekststatus.sources.FetchResult;
import no.oppvekststatus.sources.SourceCheck;
import no.oppvekststatus.sources.SourceCheck.State;
import no.oppvekststatus.sources.SourceChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code fetch}: new figures into the inbox; or only what publishers say of their tables; or only which requests would
 * be sent.
 */
@Command(name = "fetch", sortOptions = false,
    description = {"Henter nye tall fra utgiverne og legger dem i innboksen.",
        "Uten valg hentes bare det som skal ha nye tall etter kildenes kalender. Natten leser det inn.",
        "Er en kommune eller en indikator lagt til, hentes også det som er lest før, med --all eller --source.",
        "Kode 3 når en utgiver ikke ga et svar som kan brukes; de andre er hentet.",
        "--check henter ingen tall: den spør hver utgiver hva tabellene har, og sier hva som mangler. Kode 1 når noe mangler.",
        "--plan sender ingenting: den skriver ut spørsmålene."})
final class FetchCommand implements Callable<Integer> {

  @ParentCommand Oppvekststatus root;

  @Option(names = "--all", description = "alle kildene, også de som ikke skal ha nye tall") boolean all;

  @Option(names = "--source", paramLabel = "ID",
      description = "bare denne kilden i sources.yaml; kan gis flere ganger") List<String> sources = List.of();

  @Option(names = "--check",
      description = "spør bare hva tabellene har, og sammenligner med sources.yaml og indicators.yaml") boolean check;

  @Option(names = "--plan", description = "skriver ut hvert spørsmål uten å sende det") boolean plan;

  @Option(names = "--metadata", paramLabel = "ID=FIL",
      description = "med --check eller --plan: utgiverens svar om hva tabellen har, lagret i en fil; kan gis flere ganger") Map<String, Path> metadata =
          Map.of();

  @Override
  public Integer call() {
    if (check && plan) throw new WrongUse("--check og --plan kan ikke stå sammen.");
    if (!metadata.isEmpty() && !check && !plan) throw new WrongUse("--metadata hører til --check eller --plan.");
    try (CommandContext context = root.open()) {
      List<Source> chosen = chosen(context.book().sources());
      if (check) return checked(context.get(SourceCheckJob.class), chosen);
      if (plan) return planned(context.get(SourceCheckJob.class), chosen);
      return fetched(context, context.get(FetchJob.class), chosen);
    }
  }

  private int fetched(CommandContext context, FetchJob job, List<Source> chosen) {
    List<FetchResult> results = chosen.isEmpty() ? job.run(this::print) : job.run(chosen, this::print);
    if (results.isEmpty()) root.out().println("Ingen kilder skal ha nye tall nå.");
    long files = results.stream().mapToLong(e -> e.files().size()).sum();
    long failed = results.stream().filter(e -> e.outcome() == FetchResult.FetchOutcome.FAILED).count();
    new ClosingTable(results.size(), results.stream().filter(FetchResult::answered).count(), failed, files,
        files == 0 ? "0 endringer i innboksen"
            : "Filene ligger i " + context.home().inbox() + "; natten leser dem inn.")
        .print(root.out());
    return failed == 0 ? ExitCodes.DONE : ExitCodes.STOPPED;
  }

  private void print(FetchResult result) {
    root.out().println(result.sentence());
    root.out().flush();
  }

  private int checked(SourceCheckJob job, List<Source> chosen) {
    List<SourceCheck> checks = job.check(chosen, metadata());
    PrintWriter out = root.out();
    out.println(row("kilde", "svar", "endret", "celler", "tabell"));
    for (SourceCheck c : checks) {
      String changed = c.updated() == null ? "–" : LocalDate.ofInstant(c.updated(), NorwegianTime.ZONE).toString();
      out.println(row(c.source().id(), state(c.state()), changed, c.cells() == 0 ? "–" : String.valueOf(c.cells()),
          c.title().isEmpty() ? "–" : c.title()));
      c.missing().forEach(m -> out.println("    mangler: " + m));
      c.remarks().forEach(m -> out.println("    merk: " + m));
    }
    long wrong = checks.stream().filter(SourceCheck::wrong).count();
    new ClosingTable(checks.size(), checks.size() - wrong, wrong, 0,
        wrong == 0 ? "Alle koder finnes." : "Rett det som mangler i plans/sources.yaml "
            + "eller plans/indicators.yaml, og kjør fetch --check igjen.")
        .print(out);
    return wrong == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static String row(String id, String state, String changed, String cells, String title) {
    return String.format(Locale.ROOT, "%-24s %-11s %-10s %8s  %s", id, state, changed, cells, title);
  }

  private static String state(State state) {
    return switch (state) {
      case GOES_ON -> "ja";
      case ENDED -> "avsluttet";
      case UNREACHABLE -> "nei";
      case BY_HAND -> "for hånd";
    };
  }

  private int planned(SourceCheckJob job, List<Source> chosen) {
    Map<String, JsonNode> known = metadata();
    int refused = 0;
    for (Source source : chosen) {
      root.out().println("# " + source.id() + " (" + source.publisher() + " " + source.table() + ")");
      try {
        List<ApiRequest> requests = job.plan(source, known.get(source.id()));
        if (requests.isEmpty()) root.out().println("# hentes ikke over nettet");
        requests.forEach(this::printed);
        if (!known.containsKey(source.id()) && !source.dimensions().byText().isEmpty()) root.out().println(
            "# Kodene slås opp etter teksten i svaret; gi det med --metadata for å se spørsmålet om tall.");
      } catch (SourceChecker.Unplanned e) {
        refused++;
        root.out().println("# " + e.getMessage());
      }
      root.out().println();
    }
    root.out().println(
        "# Uten --metadata er kodene de katalogen vil ha; de tabellen ikke har, faller bort når utgiveren har svart.");
    return refused == 0 ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private void printed(ApiRequest request) {
    root.out().println(request.method() + " " + request.address());
    if (request.body() == null) return;
    root.out().println("Content-Type: application/json");
    root.out().println(request.body());
  }

  private Map<String, JsonNode> metadata() {
    Map<String, JsonNode> read = new LinkedHashMap<>();
    metadata.forEach((id, file) -> {
      try {
        read.put(id, JsonMapper.shared().readTree(Files.readString(file)));
      } catch (IOException | JacksonException e) {
        throw new WrongUse("Filen for «" + id + "» kan ikke leses som JSON: " + file + ".");
      }
    });
    return read;
  }

  /** Empty: those that are due, or all where nothing is fetched. */
  private List<Source> chosen(List<Source> known) {
    List<String> named = new ArrayList<>(sources);
    named.addAll(metadata.keySet());
    for (String id : named)
      if (known.stream().noneMatch(s -> s.id().equals(id)))
        throw new WrongUse("Ukjent kilde «" + id + "». Disse er kjent: "
            + String.join(", ", known.stream().map(Source::id).sorted().toList()) + ".");
    boolean every = all || named.isEmpty() && (check || plan);
    return known.stream().filter(s -> every || named.contains(s.id())).toList();
  }
}
