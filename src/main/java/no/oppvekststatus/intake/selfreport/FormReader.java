package no.oppvekststatus.intake.selfreport;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.figures.Answer;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a filled form: takes its right rows, names its wrong cells, and refuses one that is changed or foreign. */
public final class FormReader {

  /** Whether it looks like our form and has lost its hidden identity. */
  public boolean bare(XSSFWorkbook workbook) {
    return FormFile.bare(workbook);
  }

  /**
   * Empty where the workbook does not carry the hidden identity of our form, whatever its version.
   *
   * @param today the business date
   * @param handedIn the day to use where the form says none
   */
  public Optional<FormReading> read(XSSFWorkbook workbook, PlanBook book, LocalDate today, LocalDate handedIn) {
    return FormFile.of(workbook).map(filled -> {
      Optional<Form> form = form(filled, book, List.of()).filter(f -> reported(f.entry(), f.year(), today));
      Optional<FormReading> refused = foreign(filled, form);
      if (refused.isPresent() || form.isEmpty()) return refused.orElseThrow();
      return interpret(filled, form.get(), today, handedIn);
    });
  }

  /** Whose form it is, where it is one of ours and the plan knows its unit. */
  public static Optional<FormIdentity> identity(Path file, PlanBook book) throws IOException {
    Optional<FormFile> opened = FormFile.open(file);
    if (opened.isEmpty()) return Optional.empty();
    try (FormFile filled = opened.get()) {
      return form(filled, book, List.of()).map(f -> new FormIdentity(f.municipality(), f.unit().id(), f.year()));
    }
  }

  /** The form this file was written as, from the plan; empty where the plan knows no such municipality or unit. */
  static Optional<Form> form(FormFile filled, PlanBook book, List<KeptAnswer> lastYear) {
    return book.of(filled.municipality()).flatMap(entry -> unit(entry, filled.unit(), filled.year())
        .map(unit -> FormContents.of(entry, book, unit, filled.year(), lastYear)));
  }

  /** Whether the plan has such a year, and it has begun. */
  static boolean reported(PlanBook.Entry entry, int year, LocalDate today) {
    return entry.plan().validFrom().getYear() <= year && year <= today.getYear();
  }

  static Optional<Unit> unit(PlanBook.Entry entry, String id, int year) {
    return Obligations.reporting(entry, year).stream().filter(u -> u.id().equals(id)).findFirst();
  }

  private static Optional<FormReading> foreign(FormFile filled, Optional<Form> form) {
    if (!filled.version().equals(FormLayout.VERSION))
      return refuse(RejectionCode.OTHER_FORM_VERSION,
          "Skjemaet er laget av en annen versjon av programmet. Hent enhetens skjema på nytt.");
    if (form.isEmpty())
      return refuse(RejectionCode.UNKNOWN_UNIT,
          "Skjemaet gjelder en enhet som ikke rapporterer dette året. Hent enhetens skjema på nytt.");
    if (!form.get().entry().plan().id().equals(filled.plan()))
      return refuse(RejectionCode.OTHER_PLAN, "Skjemaet er laget for en annen plan. Hent enhetens skjema på nytt.");
    List<FormFile.Mapped> map = filled.map();
    if (!filled.hasSheet())
      return refuse(RejectionCode.RENAMED_SHEET, "Arket med svarene heter ikke lenger «" + FormLayout.SHEET
          + "». Gi arket det navnet igjen, og lever på nytt.");
    boolean ours = !map.isEmpty() && map.stream().allMatch(m -> known(m, form.get()));
    if (ours && map.stream().allMatch(filled::untouched)) return Optional.empty();
    int down = ours ? filled.movedDown(map) : 0;
    if (down > 0)
      return refuse(RejectionCode.TITLE_ABOVE_HEADS, "Det er satt inn " + down + (down == 1 ? " linje" : " linjer")
          + " over spørsmålene. Slett det som er satt inn, og lever på nytt.");
    return refuse(RejectionCode.CHANGED_FORM,
        "Skjemaet er endret: rader er flyttet, slettet eller skrevet om. Hent skjemaet på nytt og fyll det ut der.");
  }

  private static boolean known(FormFile.Mapped mapped, Form form) {
    return List.of(Answer.AnswerKind.values()).stream().filter(k -> k.name().equals(mapped.kind())).findFirst()
        .flatMap(k -> form.question(k, mapped.items().get(0))).isPresent();
  }

  private static FormReading interpret(FormFile filled, Form form, LocalDate today, LocalDate handedIn) {
    FormInterpretation interpretation = new FormInterpretation(form, today);
    List<FilledRow> rows = new ArrayList<>();
    for (FormFile.Mapped m : filled.map())
      form.question(Answer.AnswerKind.valueOf(m.kind()), m.items().get(0))
          .ifPresent(q -> rows.add(filled.row(q, m.row())));
    if (rows.stream().allMatch(FilledRow::blank))
      return FormReading.refused(RejectionCode.EMPTY_FORM, "",
          "Ingen felter er fylt ut. Fyll ut skjemaet og legg det inn på nytt.");
    rows.forEach(interpretation::take);
    interpretation.submitted(filled.handedIn(), handedIn.isAfter(today) ? today : handedIn);
    return new FormReading.FormRead(form.municipality(), form.unit().id(), form.year(), filled.sample(),
        interpretation.answers(),
        interpretation.rejections());
  }

  private static Optional<FormReading> refuse(RejectionCode code, String remedy) {
    return Optional.of(FormReading.refused(code, "", remedy));
  }
}
