package no.oppvekststatus.report;

import java.util.ArrayList;
import java.util.List;
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
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.proof.DrawnNumbers;
import no.oppvekststatus.report.EditionCatalogue.Item;

/** The numbers of the bokmål documents as they are composed, without printing: places are known, pages are not. */
public final class ComposedNumbers implements EditionCatalogue.ItemCases<List<PrintedNumber>, RuntimeException> {
  private static final Language LANGUAGE = Language.BOKMAL;

  private final NumberOrigins origins;
  private final List<PrintedNumber> numbers = new ArrayList<>();

  private ComposedNumbers(Disclosed disclosed, Imprint imprint) {
    this.origins = NumberOrigins.of(disclosed, imprint, LANGUAGE);
  }

  public static List<PrintedNumber> of(Disclosed disclosed, Imprint imprint) {
    ComposedNumbers all = new ComposedNumbers(disclosed, imprint);
    for (Item item : EditionCatalogue.of(disclosed, imprint, LANGUAGE)) item.on(all);
    return List.copyOf(all.numbers);
  }

  @Override
  public List<PrintedNumber> pages(Item.Pages item) {
    document(item.fileName(), item.marked().get());
    return numbers;
  }

  @Override
  public List<PrintedNumber> sheets(Item.Sheets item) {
    workbook(item.fileName(), item.scope().get());
    return numbers;
  }

  private void workbook(String name, ReportScope scope) {
    for (Sheet sheet : Workbooks.marked(scope)) if (!Workbooks.isTrace(sheet, scope))
      for (ResolvedNumber t : OriginResolver.of(UnmarkedSheet.of(sheet).numbered(), origins)) add(name, t.place(), t);
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
