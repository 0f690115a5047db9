package no.oppvekststatus.report;

import java.util.Optional;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.report.lineage.Unmarked;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.parts.CoverPart;
import no.oppvekststatus.report.parts.UnitPart;

/** One unit's report for the leadership talk: its own rows and no other unit's. */
public final class UnitDocument {
  private UnitDocument() {}

  public static Document of(Disclosed disclosed, Unit unit, String language, Imprint imprint) {
    return Unmarked.of(marked(disclosed, unit, language, imprint)).plain();
  }

  /** The same with every number under its id. */
  static Document marked(Disclosed disclosed, Unit unit, String language, Imprint imprint) {
    Account a = Account.of(disclosed, Optional.empty(), language, imprint);
    String title = a.text("unit.title", a.year());
    return new Document(imprint, language, unit.name() + " – " + title, unit.name(), unit.name() + "\u00a0 " + title,
        a.status().sample() ? a.text("sample.title") : null, CoverPart.editionLine(a), null, UnitPart.of(a, unit));
  }
}
