package no.oppvekststatus.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.composition.parts.AreaPart;
import no.oppvekststatus.composition.parts.CommentPart;
import no.oppvekststatus.composition.parts.CostPart;
import no.oppvekststatus.composition.parts.EvaluationPart;
import no.oppvekststatus.composition.parts.MatrixPart;
import no.oppvekststatus.composition.parts.MeasurePart;
import no.oppvekststatus.composition.parts.MethodPart;
import no.oppvekststatus.composition.parts.RemarkPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.parts.YearPart;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;

/** The annual status report to one committee: nine parts, in the order a committee member reads. */
public final class StatusDocument {
  private StatusDocument() {}

  /** {@code language}: nb or nn. The report covers the committee's areas, or all where it has none of its own. */
  public static Document of(Disclosed disclosed, Committee committee, Language language, Imprint imprint) {
    return Unmarked.of(marked(disclosed, committee, language, imprint)).plain();
  }

  /** The same with every number under its id. */
  public static Document marked(Disclosed disclosed, Committee committee, Language language, Imprint imprint) {
    ReportScope a = ReportScope.of(disclosed, Optional.of(committee), language, imprint);
    String title = a.text("status.title", a.year());
    List<Section> sections = new ArrayList<>();
    sections.addAll(YearPart.of(a));
    sections.addAll(CommentPart.whole(a));
    sections.addAll(AreaPart.of(a));
    sections.addAll(MeasurePart.of(a));
    sections.addAll(EvaluationPart.of(a));
    sections.addAll(CostPart.of(a));
    sections.addAll(MatrixPart.of(a));
    sections.addAll(RemarkPart.of(a));
    sections.addAll(MethodPart.of(a));
    return MunicipalDocument.of(a, title, a.text("status.recipient", committee.name()), sections);
  }
}
