package no.oppvekststatus.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the plan leaves open and each municipality fills in beside it: the real units, the committees, who receives
 * what, and when the self-report round runs.
 *
 * @param sample true where the file is a made-up example; every document then says so
 * @param answers who answers where the plan puts a role, a body, an arena or a collective unit in the column of units:
 *     what the plan names → units or groups
 * @param accent accent colour #RRGGBB, dark enough for white text, or null for the default colour
 */
public record Organisation(String municipalityId, boolean sample, @Nullable String accent,
    @Nullable CoatOfArms coatOfArms,
    List<Unit> units, List<Committee> committees, List<Recipient> recipients, ReportingRound round,
    Map<ReferenceTarget, List<ReferenceTarget>> answers) {

  public Organisation(String municipalityId, boolean sample, @Nullable String accent, @Nullable CoatOfArms coatOfArms,
      List<Unit> units, List<Committee> committees, List<Recipient> recipients, ReportingRound round) {
    this(municipalityId, sample, accent, coatOfArms, units, committees, recipients, round, Map.of());
  }

  public Optional<Committee> committee(String id) {
    return committees.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * {@code areas}: ids of focus areas that belong to it; {@code units}: ids of its units, nodes unfolded; empty = all.
   *
   * @param workbook whether its mail carries the workbook beside the PDF
   */
  public record Committee(String id, String name, String email, List<String> areas, List<String> units,
      boolean workbook) {
    /** One that is sent the PDF only. */
    public Committee(String id, String name, String email, List<String> areas, List<String> units) {
      this(id, name, email, areas, units, false);
    }
  }

  /**
   * A further reader: the plan's owner, a unit leader, a role that subscribes to the committees' reports.
   *
   * @param unit whose report it is sent, of a unit report
   * @param committee whose report it is sent, of a status report; null: every committee's
   * @param workbook whether its mail carries the workbook beside the PDF
   */
  public record Recipient(String id, String role, String email, DocumentKind document, @Nullable String unit,
      @Nullable String committee, boolean workbook) {
    /** One that is sent no committee's report. */
    public Recipient(String id, String role, String email, DocumentKind document, @Nullable String unit) {
      this(id, role, email, document, unit, null, false);
    }

    /** Whether it belongs to the whole plan, and not to a unit or to who only reads along. */
    public boolean ofPlan() {
      return document.audience() == DocumentKind.Audience.PLAN_OWNER;
    }
  }

  /**
   * The round for year Y opens at (month, day) of Y and is due at (month, day) of Y or, where earlier in the year, Y+1.
   */
  public record ReportingRound(int openMonth, int openDay, int dueMonth, int dueDay) {
    public LocalDate opens(int year) { return LocalDate.of(year, openMonth, openDay); }
    public LocalDate due(int year) {
      LocalDate sameYear = LocalDate.of(year, dueMonth, dueDay);
      return sameYear.isAfter(opens(year)) ? sameYear : sameYear.plusYears(1);
    }
  }
}
