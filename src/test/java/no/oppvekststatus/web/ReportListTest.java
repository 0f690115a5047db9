package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportListTest {
  private static final Instant PUBLISHED = Instant.parse("2025-12-31T23:30:00Z");

  @Test
  void theFormsAndLanguagesOfOneReportAreOneEntry() {
    List<ReportList> lists =
        ReportList.of(List.of(document(DocumentKind.STATUS_REPORT, "oppvekst", 1, "a.xlsx", Language.BOKMAL, null),
            document(DocumentKind.STATUS_REPORT, "oppvekst", 1, "a.pdf", Language.NYNORSK, 1),
            document(DocumentKind.STATUS_REPORT, "oppvekst", 1, "a.pdf", Language.BOKMAL, 14)), Nordvik.names());
    assertThat(lists).hasSize(1);
    assertThat(lists.get(0).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.title()).isEqualTo("Statusrapport 2025");
      assertThat(entry.recipient()).isEqualTo("Utvalg for oppvekst");
      assertThat(entry.line()).isEqualTo("Utgave 1 · 1. januar 2026");
      assertThat(entry.links()).extracting(ReportList.ReportLink::text)
          .containsExactly("Nettside, bokmål", "PDF, bokmål, 14 sider", "Excel, bokmål", "Nettside, nynorsk",
              "PDF, nynorsk, 1 side",
              "Åpne data, CSV", "Åpne data, JSON-stat");
    });
  }

  @Test
  void anOlderEditionIsMarkedAsReplaced() {
    List<ReportList> lists =
        ReportList.of(List.of(document(DocumentKind.EVALUATION, "kft", 1, "e.pdf", Language.BOKMAL, 3),
            document(DocumentKind.EVALUATION, "kft", 2, "e.pdf", Language.BOKMAL, 3),
            document(DocumentKind.EVALUATION, "kft", 0, "e.pdf", Language.BOKMAL, 3)), Nordvik.names());
    assertThat(lists.get(0).entries()).extracting(ReportList.ReportEntry::state).containsExactly("Publisert",
        "Erstattet", "Utkast");
  }

  @Test
  void unitsStandInNorwegianOrderUnderTheirOwnNames() {
    List<ReportList> lists =
        ReportList.of(List.of(document(DocumentKind.UNIT_REPORT, "skole-a", 0, "a.pdf", Language.BOKMAL, 2),
            document(DocumentKind.UNIT_REPORT, "skole-b", 0, "b.pdf", Language.BOKMAL, 2),
            document(DocumentKind.FORM, "skole-b", 0, "b.xlsx", Language.BOKMAL, null)), Nordvik.names());
    assertThat(lists.get(0).entries()).extracting(ReportList.ReportEntry::title)
        .containsExactly("Enhetsrapport 2025: Bakken skole", "Enhetsrapport 2025: Åsen skole",
            "Tiltaksskjema 2025: Bakken skole");
    assertThat(lists.get(0).entries().get(2).state()).isEqualTo("Skjema");
  }

  private static ListedDocument document(DocumentKind kind, String recipient, int edition, String path,
      Language language, @Nullable Integer pages) {
    return new ListedDocument(UUID.nameUUIDFromBytes((kind.code() + edition + path + language).getBytes()), "nordvik",
        2025, kind, recipient, "",
        language, pages, "", edition, edition == 0 ? null : PUBLISHED, "out", path);
  }
}
