package no.oppvekststatus.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.oppvekststatus.figures.ObservationStore.Conflict;
import org.jspecify.annotations.Nullable;

/** Merges the cells of one file with those that are kept, place by place, and counts what becomes of them. Pure. */
final class BlockMerge {
  private static final int MOST_LISTED = 1000;

  private final boolean sample;
  private final Function<@Nullable Instant, PublishedFile> published;
  private final long[] outcomes = new long[CellOutcome.values().length];
  private final List<Conflict> conflicts = new ArrayList<>();
  private @Nullable CellLayout guess;
  private @Nullable United last;
  private @Nullable PublishedFile origin;

  /**
   * @param sample whether the file is made up
   * @param published the file's statement, by what it says of the table's last change
   */
  BlockMerge(boolean sample, Function<@Nullable Instant, PublishedFile> published) {
    this.sample = sample;
    this.published = published;
  }

  /** What a cell said before it was changed. */
  record Replaced(CellName name, KeptCell before) {}

  /** Two layouts and the one that holds both: the same for most places of a table. */
  private record United(CellLayout kept, CellLayout said, CellLayout both, boolean alike) {}

  /** The place as it is to be kept. {@code written}: something of it is new. */
  record Merged(KeptBlock block, List<Replaced> replaced, boolean written) {}

  /** @param kept null where nothing is kept of the place */
  Merged merge(FileBlock block, @Nullable KeptBlock kept) {
    block.settle(guess).forEach(r -> repeated(block, r));
    guess = block.layout();
    return kept == null ? first(block) : together(block, kept);
  }

  long count(CellOutcome outcome) { return outcomes[outcome.ordinal()]; }

  /** The first thousand cells whose contents differ within the file. */
  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  private Merged first(FileBlock block) {
    List<KeptCell> cells = new ArrayList<>(block.cells().size());
    for (Observation o : block.cells()) cells.add(kept(o));
    count(CellOutcome.ADDED, cells.size());
    return new Merged(new KeptBlock(block.table(), block.place(), block.layout(), cells), List.of(), !cells.isEmpty());
  }

  private Merged together(FileBlock block, KeptBlock kept) {
    United united = united(kept.layout(), block.layout());
    CellLayout layout = united.both();
    List<@Nullable KeptCell> cells = new ArrayList<>(kept.cells());
    while (cells.size() < layout.size()) cells.add(null);
    List<Replaced> replaced = new ArrayList<>();
    boolean written = false;
    for (int i = 0; i < block.cells().size(); i++) {
      Observation o = block.cells().get(i);
      int at = united.alike() ? i : layout.position(block.layout().name(i));
      KeptCell before = cells.get(at);
      CellOutcome outcome = before == null ? CellOutcome.ADDED : CellOutcome.of(o, before, sample);
      count(outcome, 1);
      if (before != null && outcome.revises()) replaced.add(new Replaced(layout.name(at), before));
      if (outcome.writes()) cells.set(at, kept(o));
      written |= outcome.writes();
    }
    return new Merged(new KeptBlock(block.table(), block.place(), layout, List.copyOf(cells)), replaced, written);
  }

  private United united(CellLayout kept, CellLayout said) {
    United before = last;
    if (before != null && before.kept() == kept && before.said() == said) return before;
    CellLayout both = both(kept, said);
    if (before != null && before.both().equals(both)) both = before.both();
    United united = new United(kept, said, both, both.equals(said));
    last = united;
    return united;
  }

  private KeptCell kept(Observation o) {
    PublishedFile own = origin;
    if (own == null || !Objects.equals(own.updated(), o.updated())) own = published.apply(o.updated());
    origin = own;
    return KeptCell.of(o, own);
  }

  /** The kept cells in their order, and after them those that are new. */
  private static CellLayout both(CellLayout kept, CellLayout said) {
    if (kept.equals(said)) return kept;
    List<CellName> names = new ArrayList<>(kept.names());
    for (CellName name : said.names()) if (kept.position(name) < 0) names.add(name);
    return names.size() == kept.size() ? kept : new CellLayout(names);
  }

  private void repeated(FileBlock block, FileBlock.Repeated r) {
    count(r.differ() ? CellOutcome.CONFLICT : CellOutcome.REPEATED, r.differ() ? r.times() : r.times() - 1);
    if (r.differ() && conflicts.size() < MOST_LISTED)
      conflicts.add(new Conflict(block.table(), r.name().contents(), block.place(), r.name().period(),
          r.name().breakdown(), r.cells()));
  }

  private void count(CellOutcome outcome, long cells) { outcomes[outcome.ordinal()] += cells; }
}
