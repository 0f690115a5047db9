package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.formats.RejectionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.DelimitedReader.DelimitedLine;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.intake.ColumnCheck;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.Texts;
import org.jspecify.annotations.Nullable;

/** The form as CSV text, for units whose own system exports it: one line a question, one file a unit and round. */
public final class FormCsv {
  private static final String NOTHING = "Ingen linjer er fylt ut. Fyll ut skjemaet og legg det inn på nytt.";
  private static final Map<Language, List<String>> COLUMNS = Language.ALL.stream()
      .collect(Collectors.toMap(l -> l, l -> List.of(Texts.in(l).of("form-csv.columns").split(";"))));
  private static final Map<Language, List<String>> PLAIN = Language.ALL.stream()
      .collect(Collectors.toMap(l -> l, l -> columns(l).stream().map(DelimitedReader::plain).toList()));
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private FormCsv() {}

  /** Whether a table's header is the form's. */
  public static boolean recognises(DelimitedTable table) {
    return recognises(table.head());
  }

  /** @param head plain header names */
  public static boolean recognises(List<String> head) {
    return head.containsAll(List.of("ar", "type", "id", "status"))
        && Language.ALL.stream().anyMatch(l -> head.contains(plain(l).get(0)));
  }

  /** The empty form as text; lines are to be filled in or left as they are. */
  static String empty(Form form) {
    StringBuilder csv = new StringBuilder(String.join(";", columns(form.texts().language()))).append("\r\n");
    csv.append(line(form, Answer.AnswerKind.SUBMISSION, "skjema"));
    for (Form.QuestionGroup group : form.groups())
      for (Form.Question q : group.questions()) csv.append(line(form, q.kind(), q.id()));
    return csv.toString();
  }

  private static String line(Form form, Answer.AnswerKind kind, String id) {
    return form.unit().id() + ";" + form.year() + ";" + word(kind, form.texts()) + ";" + id + ";;;;;;;\r\n";
  }

  private static List<String> columns(Language language) { return COLUMNS.getOrDefault(language, List.of()); }

  private static List<String> plain(Language language) { return PLAIN.getOrDefault(language, List.of()); }

  /** The cell of a column by its bokmål name, whichever language the file is in. */
  private static String cell(DelimitedLine line, String column) {
    int at = plain(Language.BOKMAL).indexOf(column);
    return line.get(at < 0 ? column : plain(language(line.cells().keySet())).get(at));
  }

  /** The language whose word for the unit's column stands in the file. */
  private static Language language(Collection<String> head) {
    return Language.ALL.stream().filter(l -> head.contains(plain(l).get(0))).findFirst().orElse(Language.BOKMAL);
  }

  /** @param municipality the inbox folder it lay in, or null where the unit's id must decide */
  public static FormReading read(DelimitedTable table, PlanBook book, @Nullable String municipality, LocalDate today,
      LocalDate handedIn) {
    List<String> names = columns(language(table.head()));
    ColumnCheck columns =
        ColumnCheck.of(table, table.headings(), names, List.of(names.get(0), "år", "type", "id", "status"));
    if (columns.refusal().isPresent()) return new FormReading.FormRefused(columns.refusal().get());
    List<DelimitedLine> lines = table.lines().stream().filter(l -> !l.blank()).toList();
    if (lines.isEmpty())
      return FormReading.refused(RejectionCode.EMPTY_FORM, "", "Filen har ingen linjer under overskriften.");
    String unit = cell(lines.get(0), "enhet");
    int year = YEAR.matcher(lines.get(0).get("ar")).matches() ? Integer.parseInt(lines.get(0).get("ar")) : 0;
    if (lines.stream().anyMatch(l -> !cell(l, "enhet").equals(unit) || !l.get("ar").equals(String.valueOf(year))))
      return FormReading.refused(RejectionCode.SEVERAL_UNITS, "",
          "Filen har flere enheter eller år. Lag én fil for hver enhet og hvert år.");
    List<Form> forms = book.heads().stream().map(PlanHead::municipalityId)
        .filter(id -> municipality == null || id.equals(municipality)).flatMap(id -> book.of(id).stream())
        .filter(e -> FormReader.reported(e, year, today)).flatMap(e -> form(e, book, unit, year).stream()).toList();
    if (forms.size() != 1)
      return FormReading.refused(RejectionCode.UNKNOWN_UNIT, place(lines.get(0), "enhet"),
          "Enheten rapporterer ikke dette året, eller finnes i flere kommuner. Legg filen i kommunens egen innmappe.");
    if (lines.stream().allMatch(DelimitedLine::uneven))
      return FormReading.refused(RejectionCode.OVERFULL_LINE, "linje " + lines.get(0).number(),
          forms.get(0).text("form-refused.overfull-line"));
    FormInterpretation interpretation = new FormInterpretation(forms.get(0), today);
    columns.remarks().forEach(interpretation::remark);
    return read(forms.get(0), interpretation, lines, table.sample(), handedIn.isAfter(today) ? today : handedIn);
  }

  private static Optional<Form> form(PlanBook.Entry entry, PlanBook book, String unit, int year) {
    return FormReader.unit(entry, unit, year).map(u -> FormContents.of(entry, book, u, year, List.of()));
  }

  private static FormReading read(Form form, FormInterpretation interpretation, List<DelimitedLine> lines,
      boolean sample, LocalDate handedIn) {
    @Nullable FilledField submitted = null;
    boolean any = false;
    for (DelimitedLine line : lines) {
      if (line.uneven()) {
        interpretation.uneven(written(line, ""));
        continue;
      }
      Optional<Answer.AnswerKind> kind = kind(line.get("type"));
      if (kind.equals(Optional.of(Answer.AnswerKind.SUBMISSION))) {
        if (submitted == null) submitted = written(line, "dato");
        else interpretation.twice(written(line, "type"));
        continue;
      }
      Optional<Form.Question> question = kind.flatMap(k -> question(form, k, line.get("id")));
      if (question.isEmpty()) {
        interpretation.unknown(written(line, kind.isEmpty() ? "type" : "id"));
        continue;
      }
      FilledRow row = row(question.get(), line);
      any |= !row.blank();
      interpretation.take(row);
    }
    if (!any && interpretation.rejections().isEmpty())
      return FormReading.refused(RejectionCode.EMPTY_FORM, "", NOTHING);
    interpretation.submitted(submitted == null ? FilledField.text("linje " + lines.get(0).number(), "") : submitted,
        handedIn);
    return taken(form, interpretation, sample || form.entry().organisation().sample());
  }

  private static FormReading taken(Form form, FormInterpretation interpretation, boolean sample) {
    return new FormReading.FormRead(form.municipality(), form.unit().id(), form.year(), sample,
        interpretation.answers(), interpretation.rejections());
  }

  /** A need's id may be its row or the competence measure it is tied to. */
  private static Optional<Form.Question> question(Form form, Answer.AnswerKind kind, String id) {
    Optional<Form.Question> asked = form.question(kind, id);
    if (asked.isPresent() || kind != Answer.AnswerKind.COMPETENCE
        || form.competences().stream().noneMatch(c -> c.id().equals(id)))
      return asked;
    return Optional.of(new Form.Question(kind, List.of(id), "", "", "", "", false, false));
  }

  private static FilledRow row(Form.Question q, DelimitedLine line) {
    String answer = switch (q.kind()) {
      case MEASURE, EVALUATION -> "status";
      case COMPETENCE -> "belop";
      default -> "antall";
    };
    String second = switch (q.kind()) {
      case EVALUATION -> "dato";
      case COUNT -> "av";
      case COMPETENCE -> "anslag";
      default -> "";
    };
    return new FilledRow(q, written(line, answer), written(line, second), written(line, "merknad"), written(line, ""));
  }

  private static FilledField written(DelimitedLine line, String column) {
    return FilledField.text(place(line, column), cell(line, column));
  }

  /** The column as it is called in the file itself. */
  private static String place(DelimitedLine line, String column) {
    int at = plain(Language.BOKMAL).indexOf(column);
    String shown = at < 0 ? column : columns(language(line.cells().keySet())).get(at);
    return "linje " + line.number() + (column.isEmpty() ? "" : ", kolonne " + shown);
  }

  private static Optional<Answer.AnswerKind> kind(String word) {
    String plain = DelimitedReader.plain(word.toLowerCase(Locale.ROOT));
    return Language.ALL.stream().map(Texts::in).flatMap(texts -> Stream.of(Answer.AnswerKind.values())
        .filter(kind -> DelimitedReader.plain(word(kind, texts)).equals(plain))).findFirst();
  }

  private static String word(Answer.AnswerKind kind, Texts texts) {
    return switch (kind) {
      case SUBMISSION -> texts.of("form-csv.submission");
      case MEASURE -> texts.of("form-csv.measure");
      case EVALUATION -> texts.of("form-csv.evaluation");
      case MEETING -> texts.of("form-csv.meeting");
      case COUNT -> texts.of("form-csv.count");
      case COMPETENCE -> texts.of("form-csv.competence");
    };
  }
}
