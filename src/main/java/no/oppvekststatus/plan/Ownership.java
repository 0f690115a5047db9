package no.oppvekststatus.plan;

/** Who owns a unit, and so whether a municipal plan can bind it by collective wording. */
public enum Ownership {
  MUNICIPAL("kommunal"), MUNICIPAL_ENTERPRISE("kommunalt-foretak"), PRIVATE("privat"), INTER_MUNICIPAL("interkommunal"),
  STATE("statlig"), STATE_AND_MUNICIPAL("statlig-kommunal"), COUNTY("fylkeskommunal"), VOLUNTARY("frivillig"),
  EXTERNAL("ekstern");

  private final String code;

  Ownership(String code) { this.code = code; }

  /** The word of plan and organisation files; reports print it too. */
  public String code() { return code; }

  /** The code. */
  @Override
  public String toString() { return code; }

  static boolean municipal(Unit unit) {
    return (unit.ownership() == MUNICIPAL || unit.ownership() == MUNICIPAL_ENTERPRISE) && !unit.external();
  }
}
