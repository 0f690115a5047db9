package no.oppvekststatus.web;

/**
 * Who may see which document, decided for one document at a time. What no rule opens stays closed.
 *
 * <p>A unit's report is read by its leader, its service head and the plan's owner, never by another unit. Drafts are for
 * those who make them right: the plan's owner, the operator, and the leader of the unit they are about.
 */
final class Access {
  private Access() {}

  static boolean allows(Viewer viewer, ShelvedDocument document) {
    if (viewer.role() != Role.OPERATOR && !coversMunicipality(viewer, document)) return false;
    return switch (viewer.role()) {
      case OPERATOR, PLAN_OWNER -> true;
      case UNIT_LEADER -> concernsUnit(document) && named(viewer.scope(), document.recipient());
      case SERVICE_HEAD -> document.isPublished() && document.kind().equals(ShelvedDocument.UNIT_REPORT)
          && named(viewer.scope(), document.serviceArea());
      case COMMITTEE_MEMBER -> document.isPublished() && document.kind().equals(ShelvedDocument.STATUS_REPORT)
          && (viewer.scope().isEmpty() || viewer.scope().equals(document.recipient()));
      case AUDITOR -> document.isPublished();
    };
  }

  /** The one municipality whose documents this viewer may have access to; "" where it may be those of any. */
  static String municipality(Viewer viewer) { return viewer.role() == Role.OPERATOR ? "" : viewer.municipality(); }

  /** Nights, refusals and what the inbox holds: names of files from every municipality. */
  static boolean allowsNights(Viewer viewer) { return viewer.role() == Role.OPERATOR; }

  private static boolean coversMunicipality(Viewer viewer, ShelvedDocument document) {
    boolean everywhere = viewer.municipality().isEmpty() && viewer.role() == Role.AUDITOR;
    return everywhere || named(viewer.municipality(), document.municipality());
  }

  private static boolean concernsUnit(ShelvedDocument document) {
    return document.kind().equals(ShelvedDocument.UNIT_REPORT) || document.kind().equals(ShelvedDocument.FORM);
  }

  /** Equal and not empty: a login without a scope never matches a document without one. */
  private static boolean named(String wanted, String found) { return !wanted.isEmpty() && wanted.equals(found); }
}
