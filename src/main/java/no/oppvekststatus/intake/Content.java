package no.oppvekststatus.intake;

import java.util.List;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.intake.places.PlaceReading;
import no.oppvekststatus.tables.StatisticsFile;

/** What a file turned out to hold. */
sealed interface Content {
  String format();

  /** A whole that cannot be taken; its first reason is the one told. */
  record ContentRefused(String format, List<Rejection> why) implements Content {}

  /** A published table, streamed from the file. */
  record TableContent(StatisticsFile file) implements Content {
    @Override public String format() {
      return file.format();
    }
  }

  /** A survey in our template: small, held whole. {@code lines} that hold anything, {@code refused} of them. */
  record SurveyContent(boolean sample, long lines, long refused, List<Observation> observations, List<Rejection> rejections) implements Content {
    @Override public String format() {
      return "ungdata-mal";
    }
  }

  /** A list of places from KLASS: small, held whole. */
  record PlaceContent(PlaceReading reading) implements Content {
    @Override public String format() {
      return reading.format();
    }
  }

  /** One unit's self-report. {@code workbook}: a marked copy can be written. */
  record SelfReportContent(String municipality, boolean sample, boolean workbook, List<Answer> answers, List<Rejection> rejections) implements Content {
    @Override public String format() {
      return workbook ? "skjema" : "skjema-csv";
    }
  }
}
