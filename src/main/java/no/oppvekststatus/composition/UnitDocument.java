package no.oppvekststatus.composition;

import java.util.Optional;
import no.oppvekststatus.composition.parts.CoverPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.parts.UnitPart;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Unit;

/** One unit's report for the leadership talk: its own rows and no other unit's. */
public final class UnitDocument {
  private UnitDocument() {}

  public static Document of(Disclosed disclosed, Unit unit, Language language, Imprint imprint) {
    return Unmarked.of(marked(disclosed, unit, language, imprint)).plain();
  }

  /** The same with every number under its id. */
  public static Document marked(Disclosed disclosed, Unit unit, Language language, Imprint imprint) {
    ReportScope a = ReportScope.of(disclosed, Optional.empty(), language, imprint);
    String title = a.text("unit.title", a.year());
    return new Document(imprint, language, unit.name() + " – " + title, unit.name(), unit.name() + "\u00a0 " + title,
        a.status().sample() ? a.text("sample.title") : null, CoverPart.editionLine(a), null, UnitPart.of(a, unit));
  }
}
