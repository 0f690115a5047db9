package no.oppvekststatus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.composition.origin.DocumentPlaces;
import no.oppvekststatus.composition.origin.NumberOrigins;
import no.oppvekststatus.composition.origin.OriginResolver;
import no.oppvekststatus.composition.origin.PrintedNumber;
import no.oppvekststatus.composition.origin.ResolvedNumber;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.UnmarkedSheet;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Sheet;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.proof.DrawnNumbers;

/** The numbers of the bokmål documents as they are composed, without printing: places are told, pages are not. */
public final class ComposedNumbers {
  private static final String LANGUAGE = "nb";

  private final Disclosed disclosed;
  private final Imprint imprint;
  private final NumberOrigins origins;
  private final List<PrintedNumber> numbers = new ArrayList<>();

  private ComposedNumbers(Disclosed disclosed, Imprint imprint) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    this.origins = NumberOrigins.of(disclosed, imprint, LANGUAGE);
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
    ReportScope account = ReportScope.of(disclosed, Optional.of(c), LANGUAGE, imprint);
    for (Sheet sheet : Workbooks.marked(account)) if (!Workbooks.isTrace(sheet, account))
      for (ResolvedNumber t : OriginResolver.of(UnmarkedSheet.of(sheet).numbered(), origins)) add(name + ".xlsx", t.place(), t);
  }

  private void document(String name, Document marked) {
    Unmarked<Document> document = Unmarked.of(marked);
    for (ResolvedNumber t : DrawnNumbers.drawn(document.plain(), OriginResolver.of(document.numbered(), origins)))
      add(name, DocumentPlaces.of(document.plain(), t.place()), t);
  }

  private void add(String document, String place, ResolvedNumber t) {
    if (!t.id().isEmpty()) numbers.add(new PrintedNumber(document, 0, place, t.printed(), t.id(), t.of()));
  }
}
