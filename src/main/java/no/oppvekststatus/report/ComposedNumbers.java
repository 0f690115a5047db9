package no.oppvekststatus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.lineage.Unmarked;
import no.oppvekststatus.report.origin.ChartTrails;
import no.oppvekststatus.report.origin.Lineage;
import no.oppvekststatus.report.origin.Origins;
import no.oppvekststatus.report.origin.Trail;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.sheets.Sheet;
import no.oppvekststatus.report.sheets.UnmarkedSheet;
import no.oppvekststatus.report.sheets.Workbooks;

/** The numbers of the bokmål documents as they are composed, without printing: places are told, pages are not. */
public final class ComposedNumbers {
  private static final String LANGUAGE = "nb";

  private final Disclosed disclosed;
  private final Imprint imprint;
  private final Origins origins;
  private final List<PrintedNumber> numbers = new ArrayList<>();

  private ComposedNumbers(Disclosed disclosed, Imprint imprint) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    this.origins = Origins.of(disclosed, imprint, LANGUAGE);
  }

  public static List<PrintedNumber> of(Disclosed disclosed, Imprint imprint) {
    ComposedNumbers all = new ComposedNumbers(disclosed, imprint);
    for (Committee c : disclosed.status().entry().organisation().committees()) all.committee(c);
    for (Unit u : disclosed.status().completeness().reporting())
      all.document("enhet-" + u.id() + "-" + LANGUAGE + ".pdf", UnitDocument.marked(disclosed, u, LANGUAGE, imprint));
    all.document("evaluering-" + LANGUAGE + ".pdf", EvaluationDocument.marked(disclosed, LANGUAGE, imprint));
    return List.copyOf(all.numbers);
  }

  private void committee(Committee c) {
    String name = "statusrapport-" + c.id() + "-" + LANGUAGE;
    document(name + ".pdf", StatusDocument.marked(disclosed, c, LANGUAGE, imprint));
    Account account = Account.of(disclosed, Optional.of(c), LANGUAGE, imprint);
    for (Sheet sheet : Workbooks.marked(account)) if (!Workbooks.isTrace(sheet, account))
      for (Trail t : Lineage.of(UnmarkedSheet.of(sheet).numbered(), origins)) add(name + ".xlsx", t.place(), t);
  }

  private void document(String name, Document marked) {
    Unmarked<Document> document = Unmarked.of(marked);
    for (Trail t : ChartTrails.drawn(document.plain(), Lineage.of(document.numbered(), origins)))
      add(name, PlaceNames.of(document.plain(), t.place()), t);
  }

  private void add(String document, String place, Trail t) {
    if (!t.id().isEmpty()) numbers.add(new PrintedNumber(document, 0, place, t.printed(), t.id(), t.of()));
  }
}
