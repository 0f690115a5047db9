package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.junit.jupiter.api.Test;

class AccessTest {
  @Test
  void aLoginWithoutScopeNeverMatchesADocumentWithoutOne() {
    assertThat(Access.allows(new Viewer("x", UserRole.UNIT_LEADER, "nordvik", ""),
        published(DocumentKind.UNIT_REPORT, "", ""))).isFalse();
    assertThat(Access.allows(new Viewer("x", UserRole.SERVICE_HEAD, "nordvik", ""),
        published(DocumentKind.UNIT_REPORT, "skole-a", ""))).isFalse();
  }

  @Test
  void onlyOperatorAndAuditorMayBeWithoutMunicipality() {
    for (UserRole role : UserRole.values()) {
      boolean allowed = Access.allows(new Viewer("x", role, "", "skole-a"),
          published(DocumentKind.UNIT_REPORT, "skole-a", "skole-a"));
      assertThat(allowed).as(role.code()).isEqualTo(role == UserRole.OPERATOR || role == UserRole.AUDITOR);
    }
  }

  @Test
  void anAuditorOfOneMunicipalitySeesNoOther() {
    assertThat(
        Access.allows(new Viewer("x", UserRole.AUDITOR, "sorvik", ""), published(DocumentKind.EVALUATION, "kft", "")))
        .isFalse();
  }

  @Test
  void aCommitteeMemberOfOneCommitteeSeesItsReportOnly() {
    Viewer member = new Viewer("x", UserRole.COMMITTEE_MEMBER, "nordvik", "oppvekst");
    assertThat(Access.allows(member, published(DocumentKind.STATUS_REPORT, "oppvekst", ""))).isTrue();
    assertThat(Access.allows(member, published(DocumentKind.STATUS_REPORT, "teknisk", ""))).isFalse();
  }

  private static ListedDocument published(DocumentKind kind, String recipient, String area) {
    return new ListedDocument(new UUID(0, 1), "nordvik", 2025, kind, recipient, area, Language.BOKMAL, 2, "", 1,
        java.time.Instant.parse("2026-03-15T00:00:00Z"), "out", "x.pdf");
  }
}
