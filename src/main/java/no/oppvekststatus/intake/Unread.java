package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.util.Optional;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ReadCells;
import org.jspecify.annotations.Nullable;

/** Counts the accepted cells of a file that no indicator reads, so that the receipt can name the number. */
final class Unread {
  private final ReadCells read;
  private @Nullable Observation last;
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
    if (!lastIsRead) unread++;
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
        + " celler er tatt vare på, men kommer ikke i noen rapport. " + (last != null && read.readsTable(last.table())
            ? "Innholdet eller fordelingene har andre koder enn i indicators.yaml; har filen tekster i stedet for koder, last den ned med koder (JSON-stat eller PX)."
            : "Tabellen brukes ikke i indicators.yaml. Før den opp der, eller se om det er riktig tabell.")));
  }
}
