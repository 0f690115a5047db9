package no.oppvekststatus.composition.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.CountedNumber;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Panel;
import no.oppvekststatus.document.Document.Block.Panels;
import org.jspecify.annotations.Nullable;

/** How a unit's report opens and what it asks: the year in three boxes, and the questions its own answers raise. */
record UnitTalk(ReportScope a, UnitYear year) {

  Panels panels() { return new Panels(List.of(running(), deviations(), form())); }

  private Panel running() {
    CountedNumber owed = year.owed();
    CountedNumber ended = year.ended();
    CountedNumber silent = year.silent();
    List<String> lines = new ArrayList<>();
    if (owed.value() == 0 && ended.value() == 0)
      return box("unit.running", null, null, List.of(a.text("unit.must-none")));
    if (year.answeredBefore().value() == 0) lines.add(a.text("unit.last-year-none"));
    else lines.add(a.text("unit.last-year", year.runningBefore(), year.answeredBefore()));
    if (ended.value() > 0) lines.add(a.text("unit.outside", a.letters(ended)));
    if (!year.handedIn()) return box("unit.running", a.text("unit.unknown"),
        a.counted(owed, "unit.must-count.one", "unit.must-count.many"), lines);
    if (silent.value() > 0) lines.add(a.counted(silent, "unit.silent.one", "unit.silent.many"));
    return owed.value() == 0 ? box("unit.running", null, null, lines)
        : box("unit.running", a.text("count.of", year.running(), owed), a.text("unit.must-measures"), lines);
  }

  private Panel deviations() {
    return box("unit.deviations", year.handedIn() ? year.deviationCount().toString() : a.text("unit.unknown"), null,
        List.of(a.text("unit.deviation-is")));
  }

  private Panel form() {
    LocalDate due = a.status().entry().organisation().round().due(a.year());
    List<String> lines = new ArrayList<>(List.of(a.text("unit.form-due", a.numbers().date(due))));
    if (year.handedIn() && year.needs().isEmpty()) lines.add(a.text("unit.no-needs"));
    return box("unit.form",
        a.text(!year.handedIn() ? "unit.not-handed-in" : year.inTime() ? "unit.in-time" : "unit.late"), null, lines);
  }

  private Panel box(String title, @Nullable String big, @Nullable String note, List<String> lines) {
    return new Panel(a.text(title), big, note, List.of(), null, lines);
  }

  Block questions(UnitDues dues) {
    List<String> asked = new ArrayList<>();
    if (!year.handedIn()) asked.add(a.text("unit.ask-form"));
    else if (!year.inTime()) asked.add(a.text("unit.ask-late"));
    ask(asked, year.deviationCount(), "unit.ask-deviation.one", "unit.ask-deviation.many");
    ask(asked, year.setBack(), "unit.ask-back.one", "unit.ask-back.many");
    if (year.handedIn()) ask(asked, year.silent(), "unit.ask-silent.one", "unit.ask-silent.many");
    ask(asked, year.number("forsinkede-evalueringer", dues.late()), "unit.ask-evaluation.one",
        "unit.ask-evaluation.many");
    ask(asked, year.needCount(), "unit.ask-needs.one", "unit.ask-needs.many");
    asked.add(a.text("unit.ask-plan", a.plan().title()));
    return new Block.Boxed(a.text("unit.talk"), YearPart.numbered(asked));
  }

  private void ask(List<String> asked, CountedNumber about, String one, String many) {
    if (about.value() > 0) asked.add(a.counted(about, one, many));
  }
}
