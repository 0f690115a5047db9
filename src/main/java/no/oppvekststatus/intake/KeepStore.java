package no.oppvekststatus.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.MergeCount;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.figures.ObservationStore;
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
  private final TransactionTemplate transaction;
  private final double badShare;

  /** @param badShare share of bad lines (0–1) above which a table is refused whole */
  KeepStore(SourceFileStore files, ObservationStore observations, AnswerStore answers, TransactionTemplate transaction, double badShare) {
    this.files = files;
    this.observations = observations;
    this.answers = answers;
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
      MergeCount count = stage(id, survey.observations(), request, at);
      return new Kept(count, survey.observations().size(), survey.rejections(), false);
    }
    Content.Report report = (Content.Report) content;
    MergeCount count = request.dryRun() ? answers.compare(report.answers()) : answers.merge(id, report.answers(), at);
    return new Kept(count, report.answers().size(), report.rejections(), false);
  }

  private MergeCount stage(long id, List<Observation> rows, Request request, Instant at) {
    try (ObservationStore.Staging staging = observations.open(id)) {
      rows.forEach(staging::add);
      return request.dryRun() ? staging.compare() : staging.merge(at);
    }
  }

  private Kept table(long id, Content.Table table, Request request, Instant at) {
    TableInterpretation.Start start = TableInterpretation.of(table.file(), request.book(), request.businessDate().getYear());
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
      MergeCount count = request.dryRun() ? staging.compare() : staging.merge(at);
      for (ObservationStore.Conflict c : staging.conflicts())
        rejections.add(new Rejection("conflict", c.cells(), "Den samme cellen står flere ganger med ulike tall. Ingen av dem er tatt med."));
      if (counts[1] > MOST_LISTED)
        rejections.add(new Rejection("more-rejected", "", counts[1] - MOST_LISTED + " avviste linjer til er ikke listet. Rett de første og prøv igjen."));
      return new Kept(count, counts[0] - counts[1] - staging.conflicting(), rejections, false);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
