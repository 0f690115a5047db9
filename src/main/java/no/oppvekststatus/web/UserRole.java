package no.oppvekststatus.web;

import java.util.Optional;

/** Who somebody is at the counter; {@code code} is the role's Norwegian name as kept in {@code local_user}. */
enum UserRole {
  UNIT_LEADER("enhetsleder"), SERVICE_HEAD("tjenesteleder"), PLAN_OWNER("planeier"), COMMITTEE_MEMBER("utvalgsmedlem"),
  OPERATOR("driftsansvarlig"), AUDITOR("revisor");

  private final String code;

  UserRole(String code) { this.code = code; }

  String code() { return code; }

  static Optional<UserRole> ofCode(String code) {
    for (UserRole role : values()) if (role.code.equals(code)) return Optional.of(role);
    return Optional.empty();
  }
}
