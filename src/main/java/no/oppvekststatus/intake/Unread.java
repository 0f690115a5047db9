package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.util.BitSet;
import java.util.Optional;
import no.oppvekststatus.figures.CellGrid;
import no.oppvekststatus.figures.CellName;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ReadCells;
import org.jspecify.annotations.Nullable;

/** Counts the accepted cells of a file that no indicator reads, so that the receipt can name the number. */
final class Unread {
  private final ReadCells read;
  private @Nullable Observation last;
  /** Of the grid's cells those that an indicator reads. */
  private @Nullable BitSet readable;
  private String table = "";
  private boolean lastIsRead;
  private long all;
  private long unread;

  Unread(ReadCells read) {
    this.read = read;
  }

  void count(Observation o) {
    all++;
    if (last == null || !sameSeries(last, o)) lastIsRead = read.reads(o);
    last = o;
    table = o.table();
    if (!lastIsRead) unread++;
  }

  /** Cells of one place that were not interpreted, since they say what is kept. */
  void again(CellGrid grid, String place, BitSet cells) {
    all += cells.cardinality();
    table = grid.table();
    if (readable == null) {
      readable = new BitSet();
      for (int i = 0; i < grid.cells().size(); i++) {
        CellName name = grid.cells().get(i).name();
        readable.set(i, read.readsSeries(grid.table(), name.contents(), name.breakdown()));
      }
    }
    BitSet rest = (BitSet) cells.clone();
    if (read.readsPlace(place)) rest.andNot(readable);
    unread += rest.cardinality();
  }

  /** Cells that differ in the period alone are read alike. */
  private static boolean sameSeries(Observation a, Observation b) {
    return a.place().equals(b.place()) && a.contents().equals(b.contents()) && a.breakdown().equals(b.breakdown())
        && a.table().equals(b.table());
  }

  Optional<Rejection> remark() {
    if (unread == 0) return Optional.empty();
    if (unread < all) return Optional.of(new Rejection(RejectionCode.NOTE_UNREAD, "", unread + " av " + all
        + " celler leses ikke av noen indikator og kommer ikke i noen rapport. De er tatt vare på."));
    return Optional.of(new Rejection(RejectionCode.NOTE_UNREAD, "", "Ingen indikator leser noe i filen: " + unread
        + " celler er tatt vare på, men kommer ikke i noen rapport. " + (read.readsTable(table)
            ? "Innholdet eller fordelingene er andre enn de i indicators.yaml. Har en fil fra SSB tekster i stedet for koder, last den ned med koder (JSON-stat eller PX)."
            : "Tabellen brukes ikke i indicators.yaml. Før den opp der, eller se om det er riktig tabell.")));
  }
}
