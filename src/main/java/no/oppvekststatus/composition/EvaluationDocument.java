package no.oppvekststatus.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.composition.parts.AnswerPart;
import no.oppvekststatus.composition.parts.CommentPart;
import no.oppvekststatus.composition.parts.CostPart;
import no.oppvekststatus.composition.parts.EvaluationPart;
import no.oppvekststatus.composition.parts.GapPart;
import no.oppvekststatus.composition.parts.MatrixPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.parts.UnitAnswerPart;
import no.oppvekststatus.composition.parts.WordingPart;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.plan.Language;

/** The evaluation for the team that owns the plan: everything, by measure and by unit, with the units' own words. */
public final class EvaluationDocument {
  private EvaluationDocument() {}

  public static Document of(Disclosed disclosed, Language language, Imprint imprint) {
    return Unmarked.of(marked(disclosed, language, imprint)).plain();
  }

  /** The same with every number under its id. */
  public static Document marked(Disclosed disclosed, Language language, Imprint imprint) {
    ReportScope a = ReportScope.of(disclosed, Optional.empty(), language, imprint);
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
    return MunicipalDocument.of(a, title, a.text("evaluation-report.recipient"), sections);
  }
}
