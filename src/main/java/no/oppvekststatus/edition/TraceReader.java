package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.composition.origin.EditionLineage;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.report.ComposedNumbers;
import org.springframework.stereotype.Component;

/**
 * Finds where a printed number came from: in what the edition kept, else by composing it again from its frozen inputs.
 */
@Component
public class TraceReader {
  private final Composition composition;
  private final EditionStore editions;
  private final Home home;

  TraceReader(Composition composition, EditionStore editions, Home home) {
    this.composition = composition;
    this.editions = editions;
    this.home = home;
  }

  /** The lines of an id, or of every place where a number is printed so; none where the edition has neither. */
  public record TraceLines(long numbers, List<String> lines) {}

  /** Of a published edition; empty where there is none with the number. */
  public Optional<TraceLines> published(String municipality, int year, int number, String wanted) throws IOException {
    Optional<Edition> edition = editions.of(municipality, year).stream().filter(e -> e.number() == number).findFirst();
    if (edition.isEmpty()) return Optional.empty();
    Path folder = home.edition(municipality, year, number);
    Optional<EditionLineage> kept = LineageFile.read(folder);
    TraceLines traced = traced(kept.isPresent() ? kept.get() : again(folder), wanted);
    if (traced.lines().isEmpty()) return Optional.of(traced);
    List<String> lines = new ArrayList<>(traced.lines());
    lines.add(Trace.published(edition.get()));
    return Optional.of(new TraceLines(traced.numbers(), lines));
  }

  /** Of the draft as the figures are now. */
  public TraceLines draft(ReportCase report, String wanted) {
    return traced(composed(composition.of(report), DraftWriter.imprint(report.date())), wanted);
  }

  /** An edition from before lineage was kept: its own inputs give the numbers again, without pages. */
  private static EditionLineage again(Path folder) throws IOException {
    EditionInputs inputs = EditionInputsFile.read(folder);
    return composed(Composition.of(inputs), inputs.imprint());
  }

  private static EditionLineage composed(Disclosed disclosed, Imprint imprint) {
    return EditionLineage.of(disclosed, imprint, ComposedNumbers.of(disclosed, imprint));
  }

  private static TraceLines traced(EditionLineage lineages, String wanted) {
    List<String> lines = Trace.of(lineages, wanted);
    return new TraceLines(lineages.numbers().size(), lines.isEmpty() ? Trace.printed(lineages, wanted) : lines);
  }
}
