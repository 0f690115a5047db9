package no.oppvekststatus.web;

import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.DocumentKind.Audience;

/**
 * Who may see which document, decided for one document at a time. What no rule opens stays closed.
 *
 * <p>A unit's report is read by its leader, its service head and the plan's owner, never by another unit. Drafts are
 * for those who make them right: the plan's owner, the operator, and the leader of the unit they are about.
 */
final class Access {
  private Access() {}

  static boolean allows(Viewer viewer, ListedDocument document) {
    if (viewer.role() != UserRole.OPERATOR && !coversMunicipality(viewer, document)) return false;
    return switch (viewer.role()) {
      case OPERATOR, PLAN_OWNER -> true;
      case UNIT_LEADER -> concernsUnit(document) && named(viewer.scope(), document.recipient());
      case SERVICE_HEAD -> document.isPublished() && document.kind() == DocumentKind.UNIT_REPORT
          && named(viewer.scope(), document.serviceArea());
      case COMMITTEE_MEMBER -> document.isPublished() && document.kind().audience() == Audience.COMMITTEE
          && (viewer.scope().isEmpty() || viewer.scope().equals(document.recipient()));
      case AUDITOR -> document.isPublished();
    };
  }

  /** The one municipality whose documents this viewer may have access to; "" where it may be those of any. */
  static String municipality(Viewer viewer) {
    return viewer.role() == UserRole.OPERATOR ? "" : viewer.municipality();
  }

  /** Nights, refusals and what the inbox holds: names of files from every municipality. */
  static boolean allowsNights(Viewer viewer) {
    return viewer.role() == UserRole.OPERATOR;
  }

  private static boolean coversMunicipality(Viewer viewer, ListedDocument document) {
    boolean everywhere = viewer.municipality().isEmpty() && viewer.role() == UserRole.AUDITOR;
    return everywhere || named(viewer.municipality(), document.municipality());
  }

  private static boolean concernsUnit(ListedDocument document) {
    return document.kind().audience() == Audience.UNIT;
  }

  /** Equal and not empty: a login without a scope never matches a document without one. */
  private static boolean named(String wanted, String found) {
    return !wanted.isEmpty() && wanted.equals(found);
  }
}
