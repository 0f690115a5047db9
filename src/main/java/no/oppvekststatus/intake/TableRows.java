package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.KeptTable;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.ReadCells;
import no.oppvekststatus.tables.FileRow;
import no.oppvekststatus.tables.TableInterpretation;

/** The rows of one table on their way in: staged or refused one by one, and counted by what becomes of them. */
final class TableRows {
  /** More are counted, not listed. */
  private static final int MOST_LISTED = 1000;

  private final TableInterpretation interpretation;
  private final ObservationStore.Staging staging;
  private final KnownPlaces known;
  private final Unread unread;
  private final List<Rejection> rejections = new ArrayList<>();
  private long all;
  private long refused;
  private long knownPlaces;
  private long strangers;
  private long unjudged;

  TableRows(TableInterpretation interpretation, ObservationStore.Staging staging, KnownPlaces known, ReadCells read) {
    this.interpretation = interpretation;
    this.staging = staging;
    this.known = known;
    this.unread = new Unread(read);
  }

  void take(FileRow row) {
    all++;
    interpretation.read(row).on(accepted -> accept(accepted.observation()), rejected -> refuse(rejected.why()));
  }

  private void accept(Observation o) {
    staging.add(o);
    unread.count(o);
    place(o);
  }

  private void refuse(Rejection why) {
    refused++;
    if (why.is(RejectionCode.UNKNOWN_MUNICIPALITY)) strangers++;
    if (rejections.size() < MOST_LISTED) rejections.add(why);
  }

  /** The cells that say what is kept, and were not taken one by one; all of them of places that the lists know. */
  void again(KeptTable kept) {
    kept.each((place, cells) -> {
      all += cells.cardinality();
      knownPlaces += cells.cardinality();
      unread.again(kept.grid(), place, cells);
    });
  }

  private void place(Observation o) {
    if (!known.lacks(o.place())) {
      knownPlaces++;
      return;
    }
    strangers++;
    if (o.value() != null && o.value().signum() != 0) unjudged++;
  }

  long all() { return all; }

  long refused() { return refused; }

  long accepted() { return all - refused; }

  /** What the sender should know, beginning with the refused lines. */
  List<Rejection> rejections() {
    List<Rejection> reported = new ArrayList<>(rejections);
    if (refused > MOST_LISTED) reported.add(new Rejection(RejectionCode.MORE_REJECTED, "",
        refused - MOST_LISTED + " avviste linjer til er ikke listet. Rett de første og prøv igjen."));
    if (unjudged > 0) reported.add(new Rejection(RejectionCode.NOTE_UNKNOWN_MUNICIPALITY, "", unjudged
        + " celler gjelder kommunenumre som ikke står i listene "
        + "fra KLASS, for år som listene ikke når. De er tatt med. Legg inn en nyere liste, eller se etter skrivefeil i numrene."));
    unread.remark().ifPresent(reported::add);
    return reported;
  }

  /**
   * Where the table holds municipalities that no list knows and no other place, nothing shows that it is
   * right.
   */
  Optional<Rejection> withoutKnownPlace() {
    if (strangers == 0 || knownPlaces > 0) return Optional.empty();
    return Optional.of(new Rejection(RejectionCode.UNKNOWN_MUNICIPALITY, "",
        "Ingen av kommunenumrene i tabellen har fantes etter listene fra KLASS. "
            + "Hele filen er avvist. Rett numrene, eller legg inn en nyere liste fra KLASS og filen på nytt."));
  }
}
