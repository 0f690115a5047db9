package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.util.List;
import java.util.Set;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.intake.places.PlaceReading;
import no.oppvekststatus.privacy.Identifier;
import no.oppvekststatus.tables.StatisticsFile;

/** What a file turned out to hold. */
sealed interface Content {
  String format();

  /** Made up, and marked so. */
  boolean sample();

  <R> R on(ContentCases<R> cases);

  /** Why the whole file is refused, the first reason being the one reported; empty where it is not. */
  default List<Rejection> whyRefused() {
    return List.of();
  }

  /** The cells that name a person, where cells may have been filled in by anybody; such a file is not kept. */
  default List<Rejection> personal() {
    return List.of();
  }

  /** It names a municipality or a unit that no plan knows. */
  default boolean ofStranger() { return false; }

  /** A file that is refused as a whole. */
  record ContentRefused(String format, List<Rejection> why) implements Content {
    @Override
    public List<Rejection> whyRefused() { return why; }

    @Override
    public boolean sample() {
      return false;
    }

    @Override
    public <R> R on(ContentCases<R> cases) {
      return cases.refused(this);
    }

    @Override
    public boolean ofStranger() {
      return why.stream().anyMatch(r -> r.is(RejectionCode.UNKNOWN_UNIT));
    }
  }

  /** A published table, streamed from the file. */
  record TableContent(StatisticsFile file) implements Content {
    @Override
    public String format() {
      return file.format();
    }

    @Override
    public boolean sample() {
      return file.sample();
    }

    @Override
    public <R> R on(ContentCases<R> cases) {
      return cases.table(this);
    }
  }

  /**
   * A survey in our template: small, held whole. {@code lines} that hold anything, {@code refused} of them, {@code
   * confirmed} cells.
   */
  record SurveyContent(boolean sample, long lines, long refused, List<Observation> observations,
      List<Rejection> rejections,
      Set<String> confirmed) implements Content {
    @Override
    public String format() {
      return OwnFormat.SURVEY.code();
    }

    @Override
    public <R> R on(ContentCases<R> cases) {
      return cases.survey(this);
    }

    @Override
    public boolean ofStranger() {
      return rejections.stream().anyMatch(r -> r.is(RejectionCode.UNKNOWN_MUNICIPALITY));
    }
  }

  /** A list of places from KLASS: small, held whole. */
  record PlaceContent(PlaceReading reading) implements Content {
    @Override
    public String format() {
      return reading.format();
    }

    @Override
    public boolean sample() {
      return reading.sample();
    }

    @Override
    public <R> R on(ContentCases<R> cases) {
      return cases.places(this);
    }
  }

  /** One unit's self-report. {@code workbook}: a marked copy can be written. */
  record SelfReportContent(String municipality, boolean sample, boolean workbook, List<Answer> answers,
      List<Rejection> rejections) implements Content {
    @Override
    public String format() {
      return OwnFormat.form(workbook).code();
    }

    @Override
    public List<Rejection> personal() {
      return rejections.stream().filter(r -> Identifier.isCode(r.code())).toList();
    }

    @Override
    public <R> R on(ContentCases<R> cases) {
      return cases.selfReport(this);
    }
  }

  /** What is done with each kind of content: a new kind does not compile until every place has handled it. */
  interface ContentCases<R> {
    R refused(ContentRefused content);

    R table(TableContent content);

    R survey(SurveyContent content);

    R places(PlaceContent content);

    R selfReport(SelfReportContent content);
  }
}
