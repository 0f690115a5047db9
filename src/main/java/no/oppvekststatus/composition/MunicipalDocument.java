package no.oppvekststatus.composition;

import java.util.List;
import no.oppvekststatus.composition.parts.CoverPart;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Section;

/**
 * What a document about the whole municipality has around its sections: titles, cover, sample notice and edition line.
 */
final class MunicipalDocument {
  private MunicipalDocument() {}

  static Document of(ReportScope a, String title, String recipient, List<Section> sections) {
    String municipality = a.plan().municipality().name();
    String subtitle = a.text("status.subtitle", a.plan().title(), a.plan().periodLabel());
    return new Document(a.imprint(), a.texts().language(), title + " – " + municipality, municipality,
        municipality + "\u00a0 " + title,
        a.status().sample() ? a.text("sample.title") : null, CoverPart.editionLine(a),
        CoverPart.of(a, title, subtitle, recipient), sections);
  }
}
