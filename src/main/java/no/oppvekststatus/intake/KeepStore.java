package no.oppvekststatus.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.intake.places.PlaceReading;
import no.oppvekststatus.intake.statistics.Interpreted;
import no.oppvekststatus.intake.statistics.TableInterpretation;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a file holds: its registration, its rows and its rejections in one transaction, or nothing of it. */
final class KeepStore {
  /** More are counted, not listed. */
  private static final int MOST_LISTED = 1000;

  private final SourceFileStore files;
  private final ObservationStore observations;
  private final AnswerStore answers;
  private final PlaceStore places;
  private final TransactionTemplate transaction;
  private final double badShare;

  /** @param badShare share of bad lines (0–1) above which a table is refused whole */
  KeepStore(SourceFileStore files, ObservationStore observations, AnswerStore answers, PlaceStore places, TransactionTemplate transaction,
      double badShare) {
    this.files = files;
    this.observations = observations;
    this.answers = answers;
    this.places = places;
    this.transaction = transaction;
    this.badShare = badShare;
  }

  /** What was kept. {@code refusal} non-empty: too much was wrong, and nothing was. */
  record Kept(MergeCount count, long accepted, List<Rejection> rejections, boolean refused) {}

  /** @param entry as it is registered where the file is taken */
  Kept keep(SourceFileStore.Entry entry, Content content, Request request, Instant at) {
    return transaction.execute(status -> {
      long id = request.dryRun() ? 0 : files.register(entry, at);
      Kept kept = merge(id, content, request, at);
      if (kept.refused() || request.dryRun()) status.setRollbackOnly();
      else files.rejections(id, kept.rejections());
      return kept;
    });
  }

  void refuse(SourceFileStore.Entry entry, List<Rejection> why, Instant at) {
    transaction.executeWithoutResult(status -> files.rejections(files.register(entry, at), why));
  }

  private Kept merge(long id, Content content, Request request, Instant at) {
    if (content instanceof Content.Table table) return table(id, table, request, at);
    if (content instanceof Content.Survey survey) {
      if (tooMany(survey.refused(), survey.lines())) return refused(survey.refused(), survey.lines(), survey.rejections());
      List<Rejection> rejections = new ArrayList<>(survey.rejections());
      MergeCount count = stage(id, survey.observations(), request, at, rejections);
      return new Kept(count, survey.observations().size(), rejections, false);
    }
    if (content instanceof Content.Places list) return places(id, list.reading(), request);
    Content.Report report = (Content.Report) content;
    MergeCount count = request.dryRun() ? answers.compare(report.answers()) : answers.merge(id, report.answers(), at);
    return new Kept(count, report.answers().size(), report.rejections(), false);
  }

  private Kept places(long id, PlaceReading list, Request request) {
    if (tooMany(list.refused(), list.lines())) return refused(list.refused(), list.lines(), list.rejections());
    long rows = (long) list.places().codes().size() + list.places().changes().size();
    return new Kept(request.dryRun() ? places.compare(list.places()) : places.merge(id, list.places()), rows, list.rejections(), false);
  }

  private MergeCount stage(long id, List<Observation> rows, Request request, Instant at, List<Rejection> rejections) {
    try (ObservationStore.Staging staging = observations.open(id)) {
      rows.forEach(staging::add);
      MergeCount count = request.dryRun() ? staging.compare() : staging.merge(at);
      remarks(staging, rejections);
      return count;
    }
  }

  private Kept table(long id, Content.Table table, Request request, Instant at) {
    TableInterpretation.Start start = TableInterpretation.of(table.file(), request.book(), known(request), request.businessDate().getYear());
    TableInterpretation interpretation = start.table();
    Interpreted.Rejected refusal = start.refusal();
    if (interpretation == null)
      return new Kept(MergeCount.NONE, 0, refusal == null ? List.of() : List.of(rejection(refusal)), true);
    List<Rejection> rejections = new ArrayList<>();
    long[] counts = new long[2];
    try (ObservationStore.Staging staging = observations.open(id)) {
      table.file().forEachRow(row -> {
        Interpreted cell = interpretation.read(row);
        counts[0]++;
        if (cell instanceof Interpreted.Accepted accepted) {
          staging.add(accepted.observation());
        } else if (cell instanceof Interpreted.Rejected rejected) {
          counts[1]++;
          if (rejections.size() < MOST_LISTED) rejections.add(rejection(rejected));
        }
      });
      if (tooMany(counts[1], counts[0])) return refused(counts[1], counts[0], rejections);
      if (counts[1] > MOST_LISTED) rejections.add(more(counts[1] - MOST_LISTED));
      MergeCount count = request.dryRun() ? staging.compare() : staging.merge(at);
      for (ObservationStore.Conflict c : staging.conflicts())
        rejections.add(new Rejection("conflict", c.cells(), "Den samme cellen står flere ganger med ulike tall. Ingen av dem er tatt med."));
      remarks(staging, rejections);
      return new Kept(count, counts[0] - counts[1] - staging.conflicting(), rejections, false);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private KnownPlaces known(Request request) { return KnownPlaces.of(places.all(), request.book()); }

  private static Rejection more(long lines) {
    return new Rejection("more-rejected", "", lines + " avviste linjer til er ikke listet. Rett de første og prøv igjen.");
  }

  /** What the merge decided that the sender should know. */
  private static void remarks(ObservationStore.Staging staging, List<Rejection> rejections) {
    note(rejections, "note-conflict", staging.conflicting(),
        " celler står flere ganger i filen med ulike tall. Ingen av dem er tatt med; last ned tabellen på nytt.");
    note(rejections, "note-outdated", staging.outdated(),
        " celler er eldre enn dem vi har, og er ikke brukt. Den nyeste publiseringen gjelder; legg inn den nyeste filen.");
    note(rejections, "note-contradicting", staging.contradicting(),
        " celler har et annet tall enn en tidligere fil av samme tabell med samme oppdateringstid. Filen som er lest sist gjelder; sjekk mot kilden.");
    note(rejections, "note-base-kept", staging.baseless(),
        " celler mangler antallet bak prosenten som en tidligere fil har. Tallet med antall er beholdt.");
  }

  private static void note(List<Rejection> rejections, String code, long cells, String remedy) {
    if (cells > 0) rejections.add(new Rejection(code, "", cells + remedy));
  }

  private boolean tooMany(long bad, long all) {
    return all == 0 || bad > all * badShare;
  }

  private Kept refused(long bad, long all, List<Rejection> rejections) {
    List<Rejection> why = new ArrayList<>();
    why.add(all == 0 ? new Rejection("no-lines", "", "Filen har ingen linjer med tall.")
        : new Rejection("too-many-bad-lines", "", bad + " av " + all + " linjer kan ikke leses. Hele filen er avvist. Rett linjene og legg den inn på nytt."));
    why.addAll(rejections);
    return new Kept(MergeCount.NONE, 0, why, true);
  }

  private static Rejection rejection(Interpreted.Rejected r) {
    return new Rejection(r.code(), r.place(), r.remedy());
  }
}
