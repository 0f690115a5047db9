package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.figures.Answer;

/** Where things stand in the sheet; a change here is a new {@link #VERSION}. */
final class FormLayout {
  static final String ID = "oppvekststatus-skjema";
  static final String VERSION = "1";
  static final String SHEET = "Skjema";
  static final String SETUP = "Oppsett";

  /** Columns of {@link #SHEET}, from 0. */
  static final int MARK = 0;
  static final int TEXT = 1;
  static final int DUTY = 2;
  static final int LAST_YEAR = 3;
  static final int ANSWER = 4;
  static final int SECOND = 5;
  static final int NOTE = 6;
  static final int READY = 7;

  /** Row (from 0) of the day it was handed in, in column {@link #ANSWER}. */
  static final int HANDED_IN = 3;
  static final int FIRST_GROUP = 6;

  /** Rows (from 0) of {@link #SETUP}: key and value; then kind, items, row and text of each question. */
  static final int SETUP_MAP = 8;

  private FormLayout() {}

  /** The column that holds the words: a need is described where the others have their title. */
  static int note(Answer.AnswerKind kind) {
    return kind == Answer.AnswerKind.COMPETENCE ? TEXT : NOTE;
  }

  static boolean hasSecond(Answer.AnswerKind kind) {
    return kind != Answer.AnswerKind.MEASURE && kind != Answer.AnswerKind.MEETING;
  }

  /** A need is tied to a competence measure in the column where others show last year. */
  static boolean hasLink(Answer.AnswerKind kind) {
    return kind == Answer.AnswerKind.COMPETENCE;
  }

  static String address(int row, int column) {
    return (char) ('A' + column) + String.valueOf(row + 1);
  }

  static String place(int row, int column) {
    return SHEET + "!" + address(row, column);
  }
}
