package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTest {
  @Test
  void aLoginWithoutScopeNeverMatchesADocumentWithoutOne() {
    assertThat(Access.allows(new Viewer("x", Role.UNIT_LEADER, "nordvik", ""), published("enhet", "", ""))).isFalse();
    assertThat(Access.allows(new Viewer("x", Role.SERVICE_HEAD, "nordvik", ""), published("enhet", "skole-a", ""))).isFalse();
  }

  @Test
  void onlyOperatorAndAuditorMayBeWithoutMunicipality() {
    for (Role role : Role.values()) {
      boolean allowed = Access.allows(new Viewer("x", role, "", "skole-a"), published("enhet", "skole-a", "skole-a"));
      assertThat(allowed).as(role.code()).isEqualTo(role == Role.OPERATOR || role == Role.AUDITOR);
    }
  }

  @Test
  void anAuditorOfOneMunicipalitySeesNoOther() {
    assertThat(Access.allows(new Viewer("x", Role.AUDITOR, "sorvik", ""), published("evaluering", "kft", ""))).isFalse();
  }

  @Test
  void aCommitteeMemberOfOneCommitteeSeesItsReportOnly() {
    Viewer member = new Viewer("x", Role.COMMITTEE_MEMBER, "nordvik", "oppvekst");
    assertThat(Access.allows(member, published("statusrapport", "oppvekst", ""))).isTrue();
    assertThat(Access.allows(member, published("statusrapport", "teknisk", ""))).isFalse();
  }

  private static ListedDocument published(String kind, String recipient, String area) {
    return new ListedDocument(new UUID(0, 1), "nordvik", 2025, kind, recipient, area, "nb", 2, "", 1,
        java.time.Instant.parse("2026-03-15T00:00:00Z"), "out", "x.pdf");
  }
}
