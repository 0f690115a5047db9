package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import no.oppvekststatus.figures.KeptTable;
import org.jspecify.annotations.Nullable;

/** A table that was recognised and found to be whole; its cells can be streamed again and again. */
public final class StatisticsFile {
  /** Cells between two looks whether the reading has been abandoned. */
  private static final int PAUSE = 1 << 16;
  private final Facts facts;
  private final CellStream source;
  private final @Nullable CubeStream cube;
  private final Tally tally;
  private final long cells;

  /** What the head of the file says. {@code table} "" where the file does not name one. */
  record Facts(String format, String table, String title, Optional<Instant> updated, boolean sample,
      List<Dimension> dimensions,
      String encoding, List<String> remarks) {}

  /** The cells, streamed from the file each time. */
  @FunctionalInterface
  interface CellStream {
    void stream(RowSink sink) throws IOException;
  }

  /** The cells of a cube, streamed from the file each time. */
  @FunctionalInterface
  interface CubeStream {
    void stream(CellSink sink) throws IOException;
  }

  private StatisticsFile(Facts facts, CellStream source, @Nullable CubeStream cube, Tally tally, long cells) {
    this.facts = facts;
    this.source = source;
    this.cube = cube;
    this.tally = tally;
    this.cells = cells;
  }

  /** Reads every cell once, so that a table that breaks off is refused before anything of it is kept. */
  static StatisticsFile checked(Facts facts, CellStream source) throws IOException {
    Tally tally = new Tally(facts.dimensions());
    source.stream(tally);
    if (tally.cells() == 0)
      throw new Malformed(RejectionCode.NO_DATA, "",
          "Tabellen har ingen celler. Velg verdier og last den ned på nytt.");
    return new StatisticsFile(facts, source, null, tally, tally.cells());
  }

  /** The same of a table that has every cell that its head lists. */
  static StatisticsFile checkedCube(Facts facts, CubeStream cube) throws IOException {
    StatisticsFile checked = checked(facts, rows(facts, cube));
    return new StatisticsFile(facts, checked.source, cube, checked.tally, checked.cells);
  }

  /** A cube that is known to be whole: its cells are read when they are asked for. */
  static StatisticsFile wholeCube(Facts facts, CubeStream cube, long cells) {
    return new StatisticsFile(facts, rows(facts, cube), cube, new Tally(facts.dimensions()), cells);
  }

  private static CellStream rows(Facts facts, CubeStream cube) {
    return sink -> cube.stream(new Cube(facts.dimensions(), sink));
  }

  public String format() { return facts.format(); }

  /** The publisher's table id, if the file names it. */
  public Optional<String> table() {
    return facts.table().isEmpty() ? Optional.empty() : Optional.of(facts.table());
  }

  public String title() { return facts.title(); }

  /** When the publisher last changed the table. */
  public Optional<Instant> updated() { return facts.updated(); }

  /** Made-up data, marked so in the file: the word "eksempeldata" in its title, source or notes. */
  public boolean sample() {
    return facts.sample();
  }

  public List<Dimension> dimensions() { return tally.dimensions(); }

  public long cells() { return cells; }

  /** How many cells hold each mark; the key "" counts cells that hold nothing at all. */
  public SortedMap<String, Long> symbols() {
    try {
      if (tally.cells() == 0) source.stream(tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally.symbols();
  }

  public String encoding() { return facts.encoding(); }

  /** What was odd in the file but did not stop it, in plain Norwegian. */
  public List<String> remarks() {
    return facts.remarks();
  }

  /** Whether it has every cell that its dimensions say, in their order. */
  boolean isCube() { return cube != null; }

  /** Nothing is held open between two readings. */
  public void forEachRow(RowSink sink) throws IOException {
    source.stream(sink);
  }

  /** The same, without the rows of the cells that say what is kept of them: these are counted there. */
  public void forEachRow(KeptTable kept, RowSink sink) throws IOException {
    if (cube == null) throw new IllegalStateException("only a cube is read beside what is kept");
    Cube rows = new Cube(facts.dimensions(), sink);
    cube.stream((written, symbol) -> {
      int index = (int) rows.index();
      if (index % PAUSE == 0 && Thread.currentThread().isInterrupted()) throw new InterruptedIOException();
      if (kept.says(index, written, symbol)) rows.leaveOut();
      else rows.cell(written, symbol);
    });
  }
}
