package no.oppvekststatus.intake.selfreport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.intake.DelimitedReader;
import no.oppvekststatus.intake.DelimitedReader.Line;
import no.oppvekststatus.intake.DelimitedReader.Table;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;

/** The form's twin as text, for units whose own system exports it: one line a question, one file a unit and round. */
public final class FormCsv {
  private static final List<String> COLUMNS = List.of("enhet", "år", "type", "id", "status", "antall", "av", "beløp", "anslag", "dato", "merknad");
  private static final Map<Answer.Kind, String> WORDS = words();

  private FormCsv() {}

  /** Whether a table's header is the form's. */
  public static boolean recognises(Table table) {
    return table.has("enhet", "ar", "type", "id", "status");
  }

  /** The empty form as text; lines are to be filled in or left as they are. */
  static String empty(Form form) {
    StringBuilder csv = new StringBuilder(String.join(";", COLUMNS)).append("\r\n");
    csv.append(line(form, Answer.Kind.SUBMISSION, "skjema"));
    for (Form.Group group : form.groups()) for (Form.Question q : group.questions()) csv.append(line(form, q.kind(), q.id()));
    return csv.toString();
  }

  private static String line(Form form, Answer.Kind kind, String id) {
    return form.unit().id() + ";" + form.year() + ";" + WORDS.get(kind) + ";" + id + ";;;;;;;\r\n";
  }

  /** @param municipality the inbox folder it lay in, or null where the unit's id must tell */
  public static FormReading read(Table table, PlanBook book, @Nullable String municipality, LocalDate today, LocalDate handedIn) {
    List<Line> lines = table.lines().stream().filter(l -> !l.blank()).toList();
    if (lines.isEmpty()) return FormReading.refused("empty-form", "", "Filen har ingen linjer under overskriften.");
    String unit = lines.get(0).get("enhet");
    int year = lines.get(0).get("ar").matches("\\d{4}") ? Integer.parseInt(lines.get(0).get("ar")) : 0;
    if (lines.stream().anyMatch(l -> !l.get("enhet").equals(unit) || !l.get("ar").equals(String.valueOf(year))))
      return FormReading.refused("several-units", "", "Filen har flere enheter eller år. Lag én fil for hver enhet og hvert år.");
    List<Form> forms = book.entries().stream().filter(e -> municipality == null || e.municipalityId().equals(municipality))
        .flatMap(e -> FormReader.unit(e, unit, year).map(u -> FormContents.of(e, book, u, year, List.of())).stream()).toList();
    if (forms.size() != 1)
      return FormReading.refused("unknown-unit", "linje " + lines.get(0).number() + ", kolonne enhet",
          "Enheten rapporterer ikke dette året, eller finnes i flere kommuner. Legg filen i kommunens egen innmappe.");
    return read(forms.get(0), lines, table.sample(), today, handedIn);
  }

  private static FormReading read(Form form, List<Line> lines, boolean sample, LocalDate today, LocalDate handedIn) {
    FormInterpretation interpretation = new FormInterpretation(form, today);
    Written submitted = Written.text("", "");
    boolean any = false;
    for (Line line : lines) {
      Optional<Answer.Kind> kind = kind(line.get("type"));
      if (kind.equals(Optional.of(Answer.Kind.SUBMISSION))) {
        submitted = written(line, "dato");
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
      return FormReading.refused("empty-form", "", "Ingen linjer er fylt ut. Fyll ut skjemaet og legg det inn på nytt.");
    String place = submitted.place().isEmpty() ? "linje " + lines.get(0).number() : submitted.place();
    interpretation.submitted(new Written(place, submitted.text(), null, false), handedIn.isAfter(today) ? today : handedIn);
    return new FormReading.Read(form.municipality(), form.unit().id(), form.year(), sample || form.entry().organisation().sample(),
        interpretation.answers(), interpretation.rejections());
  }

  /** A need's id may be its row or the competence measure it is tied to. */
  private static Optional<Form.Question> question(Form form, Answer.Kind kind, String id) {
    Optional<Form.Question> asked = form.question(kind, id);
    if (asked.isPresent() || kind != Answer.Kind.COMPETENCE || form.competences().stream().noneMatch(c -> c.id().equals(id))) return asked;
    return Optional.of(new Form.Question(kind, List.of(id), "", "", "", "", false, false));
  }

  private static FilledRow row(Form.Question q, Line line) {
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

  private static Written written(Line line, String column) {
    String shown = COLUMNS.stream().filter(c -> DelimitedReader.plain(c).equals(column)).findFirst().orElse(column);
    return Written.text("linje " + line.number() + (column.isEmpty() ? "" : ", kolonne " + shown), line.get(column));
  }

  private static Optional<Answer.Kind> kind(String word) {
    String plain = DelimitedReader.plain(word.toLowerCase(Locale.ROOT));
    return WORDS.entrySet().stream().filter(e -> DelimitedReader.plain(e.getValue()).equals(plain))
        .map(Map.Entry::getKey).findFirst();
  }

  private static Map<Answer.Kind, String> words() {
    Map<Answer.Kind, String> words = new LinkedHashMap<>();
    words.put(Answer.Kind.SUBMISSION, "skjema");
    words.put(Answer.Kind.MEASURE, "tiltak");
    words.put(Answer.Kind.EVALUATION, "evaluering");
    words.put(Answer.Kind.MEETING, "møte");
    words.put(Answer.Kind.COUNT, "telling");
    words.put(Answer.Kind.COMPETENCE, "kompetanse");
    return words;
  }
}
