package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.figures.KeptTable;
import no.oppvekststatus.figures.KnownPlaces;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.figures.NamedPlaces;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.figures.ReadCells;
import no.oppvekststatus.intake.places.PlaceReading;
import no.oppvekststatus.intake.selfreport.FormIdentity;
import no.oppvekststatus.intake.survey.HundredfoldCheck;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.tables.FileRow;
import no.oppvekststatus.tables.StatisticsFile;
import no.oppvekststatus.tables.TableInterpretation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a file holds: its registration, its rows and its rejections in one transaction, or nothing of it. */
final class ImportStore {
  private final SourceFileStore files;
  private final ReceptionNoteStore notes;
  private final ObservationStore observations;
  private final AnswerStore answers;
  private final PlaceStore places;
  private final TransactionTemplate transaction;
  private final FileBoundary boundary;
  private final double badShare;
  private volatile @Nullable CellsOfBook cells;

  /** What is read of the cells by the indicators and plans of the book. */
  private record CellsOfBook(PlanBook book, ReadCells cells) {}

  /** @param badShare share of bad lines (0–1) above which a table is refused whole */
  ImportStore(SourceFileStore files, ReceptionNoteStore notes, ObservationStore observations, AnswerStore answers,
      PlaceStore places,
      TransactionTemplate transaction, FileBoundary boundary, double badShare) {
    this.files = files;
    this.notes = notes;
    this.observations = observations;
    this.answers = answers;
    this.places = places;
    this.transaction = transaction;
    this.boundary = boundary;
    this.badShare = badShare;
  }

  /** What was kept. {@code refused}: too much was wrong, and nothing was kept. */
  record Kept(MergeCount count, long accepted, List<Rejection> rejections, boolean refused) {}

  /**
   * @param entry as it is registered where the file is taken
   * @param still whether the file is the one that was looked at first; asked after it is read, and nothing is kept if
   *     not
   */
  Kept keep(SourceFileStore.FileEntry entry, Content content, Request request, Instant at, BooleanSupplier still) {
    return transaction.execute(status -> {
      long id = request.dryRun() ? 0 : files.register(entry, at);
      Kept kept = content.on(new Merging(id, entry.name(), request, at));
      if (!still.getAsBoolean()) throw new UncheckedIOException(new FileChanged());
      if (kept.refused() || request.dryRun()) status.setRollbackOnly();
      else files.kept(id, kept.count().added(), kept.rejections());
      return kept;
    });
  }

  void refuse(SourceFileStore.FileEntry entry, List<Rejection> why, Instant at) {
    transaction.executeWithoutResult(status -> files.rejections(files.register(entry, at), why));
  }

  /** Each kind of content into its own store. */
  private final class Merging implements Content.ContentCases<Kept> {
    private final long id;
    private final String name;
    private final Request request;
    private final Instant at;

    Merging(long id, String name, Request request, Instant at) {
      this.id = id;
      this.name = name;
      this.request = request;
      this.at = at;
    }

    @Override
    public Kept refused(Content.ContentRefused content) { return new Kept(MergeCount.NONE, 0, content.why(), true); }

    @Override
    public Kept table(Content.TableContent content) { return ImportStore.this.table(id, content, request, at); }

    @Override
    public Kept survey(Content.SurveyContent survey) {
      List<HundredfoldCheck.StoppedShare> stopped = stopped(survey, request);
      List<Rejection> rejections = new ArrayList<>(survey.rejections());
      stopped.forEach(s -> rejections.add(s.why()));
      long bad = survey.refused() + stopped.size();
      if (tooMany(bad, survey.lines())) return ImportStore.this.refused(bad, survey.lines(), rejections);
      List<Observation> taken = new ArrayList<>(survey.observations());
      taken.removeAll(stopped.stream().map(HundredfoldCheck.StoppedShare::observation).toList());
      Unread unread = new Unread(readCells(request.book()));
      taken.stream().filter(o -> !o.contents().endsWith(".invitert")).forEach(unread::count);
      unread.remark().ifPresent(rejections::add);
      MergeCount count = stage(id, taken, request, at, rejections);
      return new Kept(count, taken.size(), rejections, false);
    }

    @Override
    public Kept places(Content.PlaceContent content) { return ImportStore.this.places(id, content.reading(), request); }

    @Override
    public Kept selfReport(Content.SelfReportContent report) {
      MergeCount count = request.dryRun() ? answers.compare(report.answers()) : answers.merge(id, report.answers(), at);
      if (!request.dryRun() && !report.answers().isEmpty()) {
        Answer any = report.answers().get(0);
        notes.taken(new FormIdentity(any.municipality(), any.unit(), any.year()), id, name, request.book(), at);
      }
      return new Kept(count, report.answers().size(), report.rejections(), false);
    }
  }

  private List<HundredfoldCheck.StoppedShare> stopped(Content.SurveyContent survey, Request request) {
    Set<String> tables = survey.observations().stream().map(Observation::table).collect(Collectors.toSet());
    HundredfoldCheck check = new HundredfoldCheck(request.book(), survey.observations());
    return check.stopped(survey.confirmed(),
        observations.find(tables, check.places()).stream().map(KeptObservation::observation).toList());
  }

  /** Reckoned once for all files that are taken with the same plans. */
  private ReadCells readCells(PlanBook book) {
    CellsOfBook last = cells;
    if (last == null || last.book() != book) {
      last = new CellsOfBook(book, ReadCells.of(book));
      cells = last;
    }
    return last.cells();
  }

  private Kept places(long id, PlaceReading list, Request request) {
    if (tooMany(list.refused(), list.lines())) return refused(list.refused(), list.lines(), list.rejections());
    long rows = (long) list.places().codes().size() + list.places().changes().size();
    return new Kept(request.dryRun() ? places.compare(list.places()) : places.merge(id, list.places()), rows,
        list.rejections(), false);
  }

  private MergeCount stage(long id, List<Observation> rows, Request request, Instant at, List<Rejection> rejections) {
    try (ObservationStore.Staging staging = observations.open(id)) {
      rows.forEach(staging::add);
      MergeCount count = request.dryRun() ? staging.compare() : staging.merge(at);
      remarks(staging, rejections);
      return count;
    }
  }

  private Kept table(long id, Content.TableContent table, Request request, Instant at) {
    Places lists = places.all();
    KnownPlaces known = KnownPlaces.of(lists, request.book());
    TableInterpretation.TableOrRefusal start = TableInterpretation.of(table.file(), request.book(),
        new TableInterpretation.Lists(known, NamedPlaces.of(lists, request.book())), request.businessDate().getYear());
    TableInterpretation interpretation = start.table();
    if (interpretation == null)
      return new Kept(MergeCount.NONE, 0, Stream.ofNullable(start.refusal()).toList(), true);
    try (ObservationStore.Staging staging = observations.open(id)) {
      TableRows rows = new TableRows(interpretation, staging, known, readCells(request.book()));
      Optional<KeptTable> kept =
          interpretation.grid(table.file()).flatMap(grid -> staging.keptTable(grid, !request.dryRun()));
      if (kept.isEmpty() && interpretation.placeByPlace(table.file()))
        staging.placeByPlace(request.dryRun() ? null : at);
      Optional<Rejection> stopped = take(table.file(), kept, rows).or(rows::withoutKnownPlace);
      if (stopped.isPresent()) return new Kept(MergeCount.NONE, 0, List.of(stopped.get()), true);
      if (tooMany(rows.refused(), rows.all())) return refused(rows.refused(), rows.all(), rows.rejections());
      List<Rejection> rejections = new ArrayList<>(rows.rejections());
      MergeCount count = request.dryRun() ? staging.compare() : staging.merge(at);
      for (ObservationStore.Conflict c : staging.conflicts())
        rejections.add(new Rejection(RejectionCode.CONFLICT, c.cells(),
            "Den samme cellen står flere ganger med ulike tall. Ingen av dem er tatt med."));
      remarks(staging, rejections);
      return new Kept(count, rows.accepted() - staging.conflicting(), rejections, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes every cell, or, beside what is kept of them, those that do not say it; the others are only counted. */
  private Optional<Rejection> take(StatisticsFile file, Optional<KeptTable> kept, TableRows rows) throws IOException {
    Optional<Rejection> stopped = boundary.<FileRow>each(to -> {
      if (kept.isPresent()) file.forEachRow(kept.get(), to::accept);
      else file.forEachRow(to::accept);
    }, rows::take);
    if (stopped.isEmpty()) kept.ifPresent(rows::again);
    return stopped;
  }

  /** What the merge decided that the sender should know. */
  private static void remarks(ObservationStore.Staging staging, List<Rejection> rejections) {
    note(rejections, RejectionCode.NOTE_CONFLICT, staging.conflicting(),
        " celler står flere ganger i filen med ulike tall. Ingen av dem er tatt med; last ned tabellen på nytt.");
    note(rejections, RejectionCode.NOTE_OUTDATED, staging.outdated(),
        " celler er eldre enn dem vi har, og er ikke brukt. Den nyeste publiseringen gjelder; legg inn den nyeste filen.");
    note(rejections, RejectionCode.NOTE_CONTRADICTING, staging.contradicting(),
        " celler har et annet tall enn en tidligere fil av samme tabell med samme oppdateringstid. Filen som er lest sist gjelder; sjekk mot kilden.");
    note(rejections, RejectionCode.NOTE_BASE_KEPT, staging.baseless(),
        " celler mangler antallet bak prosenten som en tidligere fil har. Tallet med antall er beholdt.");
  }

  private static void note(List<Rejection> rejections, RejectionCode code, long cells, String remedy) {
    if (cells > 0) rejections.add(new Rejection(code, "", cells + remedy));
  }

  private boolean tooMany(long bad, long all) {
    return all == 0 || bad > all * badShare;
  }

  private Kept refused(long bad, long all, List<Rejection> rejections) {
    List<Rejection> why = new ArrayList<>();
    why.add(all == 0 ? new Rejection(RejectionCode.NO_LINES, "", "Filen har ingen linjer med tall.")
        : new Rejection(RejectionCode.TOO_MANY_BAD_LINES, "", bad + " av " + all
            + " linjer kan ikke leses. Hele filen er avvist. Rett linjene og legg den inn på nytt."));
    why.addAll(rejections);
    return new Kept(MergeCount.NONE, 0, why, true);
  }
}
