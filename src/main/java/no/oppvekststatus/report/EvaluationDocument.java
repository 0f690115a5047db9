package no.oppvekststatus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.report.Document.Section;
import no.oppvekststatus.report.lineage.Unmarked;
import no.oppvekststatus.report.parts.Account;
import no.oppvekststatus.report.parts.AnswerPart;
import no.oppvekststatus.report.parts.CommentPart;
import no.oppvekststatus.report.parts.CostPart;
import no.oppvekststatus.report.parts.CoverPart;
import no.oppvekststatus.report.parts.EvaluationPart;
import no.oppvekststatus.report.parts.GapPart;
import no.oppvekststatus.report.parts.MatrixPart;
import no.oppvekststatus.report.parts.UnitAnswerPart;
import no.oppvekststatus.report.parts.WordingPart;

/** The evaluation for the team that owns the plan: everything, by measure and by unit, with the units' own words. */
public final class EvaluationDocument {
  private EvaluationDocument() {}

  public static Document of(Disclosed disclosed, String language, Imprint imprint) {
    return Unmarked.of(marked(disclosed, language, imprint)).plain();
  }

  /** The same with every number under its id. */
  static Document marked(Disclosed disclosed, String language, Imprint imprint) {
    Account a = Account.of(disclosed, Optional.empty(), language, imprint);
    String title = a.text("evaluation-report.title", a.year());
    List<Section> sections = new ArrayList<>();
    sections.addAll(AnswerPart.byMeasure(a));
    sections.addAll(CommentPart.all(a));
    sections.addAll(UnitAnswerPart.of(a));
    sections.addAll(MatrixPart.of(a));
    sections.addAll(GapPart.of(a));
    sections.addAll(EvaluationPart.of(a));
    sections.addAll(CostPart.of(a));
    sections.addAll(WordingPart.of(a));
    String municipality = a.plan().municipality().name();
    return new Document(imprint, language, title + " – " + municipality, municipality, municipality + "\u00a0 " + title,
        a.status().sample() ? a.text("sample.title") : null, CoverPart.editionLine(a),
        CoverPart.of(a, title, a.text("status.subtitle", a.plan().title(), a.plan().periodLabel()), a.text("evaluation-report.recipient")), sections);
  }
}
