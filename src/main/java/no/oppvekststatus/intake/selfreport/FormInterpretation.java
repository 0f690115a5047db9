package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.formats.RejectionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.formats.CellFault;
import no.oppvekststatus.formats.CellValue;
import no.oppvekststatus.formats.NorwegianNumber;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.AnswerStatus;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.privacy.FreeText;
import no.oppvekststatus.privacy.Identifier;
import org.jspecify.annotations.Nullable;

/** Makes answers of what was written: each row is taken, left as silence, or refused with the cell and a remedy. */
final class FormInterpretation {
  private static final int LONGEST_NOTE = 1000;
  /** Characters that Unicode keeps for programs themselves: no text holds them, and no page can print them. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\uFDD0-\\uFDEF]");
  private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000");

  private final Form form;
  private final LocalDate today;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** @param today the business date: nothing can have been done after it */
  FormInterpretation(Form form, LocalDate today) {
    this.form = form;
    this.today = today;
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }

  List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  void take(FilledRow row) {
    if (row.blank() || !clean(row)) return;
    switch (row.question().kind()) {
      case MEASURE -> measure(row);
      case EVALUATION -> evaluation(row);
      case MEETING -> meeting(row);
      case COUNT -> count(row);
      case COMPETENCE -> need(row);
      case SUBMISSION -> throw new IllegalArgumentException("a submission is no row");
    }
  }

  /** A line that asks about nothing the form asks about. */
  void unknown(FilledField cell) {
    refuse(RejectionCode.UNKNOWN_ITEM, cell, text("form-refused.unknown-item"));
  }

  /** The day on which the form was handed in stands on a second line. */
  void twice(FilledField line) {
    refuse(RejectionCode.DUPLICATE, line, text("form-refused.duplicate"));
  }

  /** Remarks on the whole table, which is read all the same. */
  void remark(Rejection remark) {
    rejections.add(remark);
  }

  /** A line that does not fit the headings. */
  void uneven(FilledField line) {
    refuse(RejectionCode.OVERFULL_LINE, line, text("form-refused.overfull-line"));
  }

  /** The form itself. @param otherwise the day to use where nobody wrote one */
  void submitted(FilledField date, LocalDate otherwise) {
    Optional<LocalDate> day = date.blank() ? Optional.of(otherwise) : date.day();
    if (date.value() instanceof CellValue.UnreadableCell u)
      refuse(u.fault(), date, RejectionCode.INVALID_DATE, "form-refused.invalid-date");
    else
      if (date.formula() || day.isEmpty()) refuse(RejectionCode.INVALID_DATE, date, text("form-refused.invalid-date"));
      else
        if (day.get().isAfter(today)) refuse(RejectionCode.DATE_IN_FUTURE, date, text("form-refused.handed-in-future"));
    LocalDate kept = day.filter(d -> !d.isAfter(today)).orElse(otherwise);
    answers.add(new Answer(form.municipality(), form.unit().id(), form.year(), Answer.AnswerKind.SUBMISSION, "skjema",
        AnswerStatus.NONE, null, null, false,
        kept, "", date.place()));
  }

  private boolean clean(FilledRow row) {
    List<FilledField> broken =
        cells(row).stream().filter(c -> !c.formula() && c.value() instanceof CellValue.UnreadableCell).toList();
    broken.forEach(
        c -> refuse(((CellValue.UnreadableCell) c.value()).fault(), c, RejectionCode.DAMAGED_CELL,
            "form-refused.invalid-number"));
    if (!broken.isEmpty()) return false;
    for (FilledField cell : cells(row)) {
      if (cell.formula()) return refuse(RejectionCode.FORMULA, cell, text("form-refused.formula"));
      Optional<Identifier> forbidden = FreeText.forbidden(cell.text());
      if (forbidden.isPresent() && (cell == row.note() || !cell.text().matches("[\\d\\s\\u00a0,.]+"))) {
        rejections.add(new Rejection(forbidden.get().code(), cell.place(), text("form-refused.personal")));
        return false;
      }
    }
    if (row.note().text().length() > LONGEST_NOTE)
      return refuse(RejectionCode.TEXT_TOO_LONG, row.note(), text("form-refused.too-long", LONGEST_NOTE));
    return true;
  }

  private void measure(FilledRow row) {
    List<StatusWord> all = StatusWord.ofMeasure(true);
    if (row.answer().blank()) {
      refuse(RejectionCode.ANSWER_MISSING, row.answer(), text("form-refused.answer-missing"));
      return;
    }
    Optional<StatusWord> word = StatusWord.read(row.answer().text(), all);
    if (word.isEmpty()) {
      refuse(RejectionCode.UNKNOWN_ANSWER, row.answer(),
          text("form-refused.unknown-answer", words(StatusWord.ofMeasure(row.question().mayDecline()))));
    } else if (word.get() == StatusWord.NOT_CHOSEN && !row.question().mayDecline()) {
      refuse(RejectionCode.NOT_OPTIONAL, row.answer(), text("form-refused.not-optional"));
    } else if (word.get() == StatusWord.NOT_RELEVANT && row.note().blank()) {
      refuse(RejectionCode.REASON_MISSING, row.note(), text("form-refused.reason-missing"));
    } else {
      for (String item : row.question().items()) keep(row, item, RowAnswer.of(word.get().status()));
    }
  }

  private void evaluation(FilledRow row) {
    Optional<StatusWord> word = StatusWord.read(row.answer().text(), StatusWord.ofEvaluations());
    Optional<LocalDate> day = row.second().blank() ? Optional.empty() : row.second().day();
    if (word.isEmpty()) {
      refuse(RejectionCode.UNKNOWN_ANSWER, row.answer(), text("form-refused.unknown-evaluation"));
    } else if (!row.second().blank() && day.isEmpty()) {
      refuse(RejectionCode.INVALID_DATE, row.second(), text("form-refused.invalid-date"));
    } else if (day.isPresent() && day.get().isAfter(today)) {
      refuse(RejectionCode.DATE_IN_FUTURE, row.second(), text("form-refused.date-in-future"));
    } else if (day.isPresent() && day.get().getYear() < form.year() - 4) {
      refuse(RejectionCode.DATE_TOO_OLD, row.second(), text("form-refused.date-too-old"));
    } else if (word.get() == StatusWord.DONE && day.isEmpty()) {
      refuse(RejectionCode.DATE_MISSING, row.second(), text("form-refused.date-missing"));
    } else {
      keep(row, row.question().id(), new RowAnswer(word.get().status(), null, null, false, day.orElse(null)));
    }
  }

  private void meeting(FilledRow row) {
    if (row.answer().blank()) refuse(RejectionCode.ANSWER_MISSING, row.answer(), text("form-refused.meetings-missing"));
    else whole(row.answer(), 366, "form-refused.too-many-meetings")
        .ifPresent(held -> keep(row, row.question().id(), RowAnswer.count(held, null)));
  }

  private void count(FilledRow row) {
    Optional<BigDecimal> x = whole(row.answer(), 1_000_000, "form-refused.invalid-number");
    Form.Counting counting = row.question().counting();
    boolean alone = counting == Form.Counting.ALONE && row.second().blank();
    Optional<BigDecimal> n = alone ? Optional.empty() : whole(row.second(), 1_000_000, "form-refused.base-missing");
    if (x.isEmpty() || n.isEmpty() && !alone) return;
    if (counting == Form.Counting.PART_OF_ALL && x.get().compareTo(n.orElseThrow()) > 0)
      refuse(RejectionCode.MORE_THAN_ALL, row.answer(), text("form-refused.more-than-all"));
    else keep(row, row.question().id(), RowAnswer.count(x.get(), n.orElse(null)));
  }

  private void need(FilledRow row) {
    NorwegianNumber.NumberReading written = NorwegianNumber.read(row.answer().value(), NorwegianNumber.Wanted.AMOUNT);
    Optional<NorwegianNumber.NumberRead> amount = written.number();
    String precision = row.second().text().toLowerCase(Locale.ROOT);
    boolean about = precision.startsWith("omtrent") || precision.startsWith("ca") || precision.equals("ja");
    boolean exact = precision.startsWith("nøyaktig") || precision.equals("nei");
    Optional<String> item = link(row);
    if (row.note().blank()) {
      refuse(RejectionCode.NEED_MISSING, row.note(), text("form-refused.need-missing"));
    } else if (!row.answer().blank() && amount.isEmpty()) {
      refuse(written.fault(), row.answer(), RejectionCode.INVALID_AMOUNT, "form-refused.invalid-amount");
    } else
      if (amount.isPresent() && (amount.get().value().signum() < 0 || amount.get().value().compareTo(MOST_MONEY) > 0)) {
        refuse(RejectionCode.INVALID_AMOUNT, row.answer(), text("form-refused.invalid-amount"));
      } else if (!precision.isEmpty() && !about && !exact) {
        refuse(RejectionCode.UNKNOWN_ANSWER, row.second(), text("form-refused.precision"));
      } else if (exact && amount.isPresent() && amount.get().approximate()) {
        refuse(RejectionCode.CONTRADICTING_PRECISION, row.second(), text("form-refused.contradicting-precision"));
      } else if (item.isEmpty()) {
        refuse(RejectionCode.UNKNOWN_MEASURE, row.link(), text("form-refused.unknown-measure"));
      } else if (seen.contains(Answer.AnswerKind.COMPETENCE + item.get())) {
        refuse(RejectionCode.DUPLICATE, row.link(), text("form-refused.duplicate-need"));
      } else {
        boolean approximate = about || amount.isPresent() && amount.get().approximate();
        keep(row, item.get(), new RowAnswer(AnswerStatus.NONE,
            amount.map(NorwegianNumber.NumberRead::value).orElse(null), null, approximate, null));
      }
  }

  /** The competence measure named by id or title; without a link the row's own id. */
  private Optional<String> link(FilledRow row) {
    if (row.link().blank()) return Optional.of(row.question().id());
    String text = row.link().text();
    return form.competences().stream().filter(c -> c.id().equals(text) || c.title().equalsIgnoreCase(text))
        .map(Plan.CompetenceMeasure::id).findFirst();
  }

  /** What a row answers, as in {@link Answer}. */
  private record RowAnswer(AnswerStatus status, @Nullable BigDecimal quantity, @Nullable BigDecimal base,
      boolean approximate, @Nullable LocalDate date) {
    static RowAnswer of(AnswerStatus status) { return new RowAnswer(status, null, null, false, null); }

    static RowAnswer count(BigDecimal quantity, @Nullable BigDecimal base) {
      return new RowAnswer(AnswerStatus.NONE, quantity, base, false, null);
    }
  }

  private void keep(FilledRow row, String item, RowAnswer said) {
    if (!seen.add(row.question().kind() + item)) {
      refuse(RejectionCode.DUPLICATE, row.answer(), text("form-refused.duplicate"));
      return;
    }
    String place = row.answer().blank() && row.question().kind() == Answer.AnswerKind.COMPETENCE ? row.note().place()
        : row.answer().place();
    answers.add(new Answer(form.municipality(), form.unit().id(), form.year(), row.question().kind(), item,
        said.status(), said.quantity(), said.base(), said.approximate(), said.date(),
        NO_TEXT.matcher(row.note().text()).replaceAll(""), place));
  }

  private boolean refuse(RejectionCode code, FilledField cell, String remedy) {
    rejections.add(new Rejection(code, cell.place(), remedy));
    return false;
  }

  private void refuse(CellFault fault, FilledField cell, RejectionCode code, String remedy) {
    rejections.add(new Rejection(fault.code(code), cell.place(), fault.remedy(form.texts(), text(remedy))));
  }

  /** Empty where the cell was refused. */
  private Optional<BigDecimal> whole(FilledField cell, long most, String remedy) {
    NorwegianNumber.NumberReading written = NorwegianNumber.read(cell.value(), NorwegianNumber.Wanted.COUNT);
    Optional<BigDecimal> number = written.number().map(NorwegianNumber.NumberRead::value)
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(most)) <= 0);
    if (number.isEmpty()) refuse(written.fault(), cell, RejectionCode.INVALID_NUMBER, remedy);
    return number;
  }

  private static List<FilledField> cells(FilledRow row) {
    return List.of(row.answer(), row.second(), row.note(), row.link());
  }

  private String text(String key, Object... values) { return form.text(key, values); }

  private String words(List<StatusWord> among) {
    return among.stream().map(w -> w.word(form.entry().plan().language())).reduce((a, b) -> a + ", " + b).orElse("");
  }
}
