package no.oppvekststatus.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be odd, missing or provisional in figures and answers. */
public enum FindingCode implements FindingKind {
  OUTLIER, ANSWERS_FELL, SHARE_ABOVE_100, MORE_THAN_ALL, BASE_JUMP, BASE_MISSING, YEAR_MISSING, YEAR_GAP, YEAR_VANISHED,
  /** Another value in a later publication, or in one that does not say when it is from. */
  REVISED,
  /** Another value in a file of the same publication: one of the two is wrong. */
  CONTRADICTING,
  /** The final figure is another than the preliminary one. */
  FINAL_DIFFERS,
  PLACES_DIFFER,
  /** A municipality that the plan compares with has no figures, or is none that KLASS knows. */
  COMPARED_MISSING, PRELIMINARY, UNIT_SILENT, GOAL_WITHOUT_INDICATOR, GOAL_WITHOUT_MEASURE;

  private static final Set<FindingCode> ABOUT_FIGURES =
      EnumSet.of(OUTLIER, ANSWERS_FELL, SHARE_ABOVE_100, MORE_THAN_ALL,
          BASE_JUMP, BASE_MISSING, REVISED, CONTRADICTING, FINAL_DIFFERS);

  @Override
  public String code() { return name(); }

  @Override
  public boolean aboutFigure() {
    return ABOUT_FIGURES.contains(this);
  }

  /** Empty where the code is that of a remark on a plan file. */
  public static Optional<FindingCode> find(String code) {
    return Arrays.stream(values()).filter(c -> c.name().equals(code)).findFirst();
  }
}
