package no.oppvekststatus.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the plan or of the organisation file. A unit of the plan may be a mere type ("Barneskoler"); the
 * organisation file names the real ones with {@code memberOf} = the plan's unit id.
 *
 * @param reports has a duty to report itself
 * @param activeFrom first year it exists, null = always; {@code activeTo} last year
 * @param employees number of people behind its answers, null if not known (disclosure control merges small bodies)
 */
public record Unit(
    String id, String name, List<String> aliases, String type, @Nullable String sector, Ownership ownership,
    @Nullable String parent, @Nullable String memberOf, boolean external, boolean namedInSource,
    @Nullable Integer count, boolean reports, @Nullable Integer activeFrom, @Nullable Integer activeTo,
    @Nullable Integer employees, @Nullable String serviceArea, int sourceLine) {

  public boolean activeIn(int year) {
    return (activeFrom == null || activeFrom <= year) && (activeTo == null || year <= activeTo);
  }
}
