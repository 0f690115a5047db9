package no.oppvekststatus.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import no.oppvekststatus.figures.MergedBlock.Renewed;
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
  record Merged(MergedBlock block, List<Replaced> replaced, boolean written) {}

  /** @param kept null where nothing is kept of the place */
  Merged merge(FileBlock block, @Nullable KeptBlock kept) {
    settle(block);
    return kept == null ? first(block) : together(block, kept, null);
  }

  /**
   * The same where the file says some of the kept cells again, which are not in the block.
   *
   * @param updated what the file says of the table's last change
   */
  Merged merge(FileBlock block, KeptPlace place, @Nullable Instant updated) {
    settle(block);
    return together(block, place.block(), renewed(place, updated));
  }

  private void settle(FileBlock block) {
    block.settle(guess).forEach(r -> repeated(block, r));
    guess = block.layout();
  }

  long count(CellOutcome outcome) { return outcomes[outcome.ordinal()]; }

  /** The first thousand cells whose contents differ within the file. */
  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  private Merged first(FileBlock block) {
    @Nullable KeptCell[] cells = new KeptCell[block.cells().size()];
    for (int i = 0; i < cells.length; i++) cells[i] = kept(block.cells().get(i));
    count(CellOutcome.ADDED, cells.length);
    return new Merged(new MergedBlock(block.table(), block.place(), block.layout(), null, cells, null), List.of(),
        cells.length > 0);
  }

  private Merged together(FileBlock block, KeptBlock kept, @Nullable Renewed renewed) {
    United united = united(kept.layout(), block.layout());
    CellLayout layout = united.both();
    @Nullable KeptCell[] cells = new KeptCell[layout.size()];
    List<Replaced> replaced = new ArrayList<>();
    boolean written = renewed != null && !renewed.cells().isEmpty();
    for (int i = 0; i < block.cells().size(); i++) {
      Observation o = block.cells().get(i);
      int at = united.alike() ? i : layout.position(block.layout().name(i));
      KeptCell before = at < kept.layout().size() ? kept.cell(at) : null;
      CellOutcome outcome = before == null ? CellOutcome.ADDED : CellOutcome.of(o, before, sample);
      count(outcome, 1);
      if (before != null && outcome.revises()) replaced.add(new Replaced(layout.name(at), before));
      if (outcome.writes()) cells[at] = kept(o);
      written |= outcome.writes();
    }
    return new Merged(new MergedBlock(block.table(), block.place(), layout, kept, cells, renewed), replaced, written);
  }

  /** Counts the cells that are said again, and gives those that thereby get another origin. */
  private Renewed renewed(KeptPlace place, @Nullable Instant updated) {
    CellOrigins origins = place.block().origins();
    BitSet renewed = new BitSet();
    PublishedFile asked = origins.most();
    CellOutcome outcome = CellOutcome.again(updated, asked, sample);
    BitSet again = place.again();
    for (int i = again.nextSetBit(0); i >= 0; i = again.nextSetBit(i + 1)) {
      int at = place.kept(i);
      PublishedFile before = origins.of(at);
      if (before != asked) outcome = CellOutcome.again(updated, before, sample);
      asked = before;
      count(outcome, 1);
      if (outcome.writes()) renewed.set(at);
    }
    return new Renewed(renewed, renewed.isEmpty() ? asked : own(updated), place::cell);
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
    return KeptCell.of(o, own(o.updated()));
  }

  /** The file's statement, as what is written comes from it. */
  private PublishedFile own(@Nullable Instant updated) {
    PublishedFile own = origin;
    if (own == null || !Objects.equals(own.updated(), updated)) own = published.apply(updated);
    origin = own;
    return own;
  }

  /** The kept cells in their order, and after them those that are new. */
  private static CellLayout both(CellLayout kept, CellLayout said) {
    if (kept.equals(said)) return kept;
    List<CellName> added = said.names().stream().filter(name -> kept.position(name) < 0).toList();
    return added.isEmpty() ? kept : new CellLayout(Stream.concat(kept.names().stream(), added.stream()).toList());
  }

  private void repeated(FileBlock block, FileBlock.Repeated r) {
    count(r.differ() ? CellOutcome.CONFLICT : CellOutcome.REPEATED, r.differ() ? r.times() : r.times() - 1);
    if (r.differ() && conflicts.size() < MOST_LISTED)
      conflicts.add(new Conflict(block.table(), r.name().contents(), block.place(), r.name().period(),
          r.name().breakdown(), r.cells()));
  }

  private void count(CellOutcome outcome, long cells) { outcomes[outcome.ordinal()] += cells; }
}
