package no.oppvekststatus.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The roles that may approve an edition: the plan's owner, the plan's executive and roles, and those who read the
 * evaluation. The approver is printed on every page and in every mail, where no person's name may stand.
 */
public final class Approver {
  private static final String OWNER_NB = "planeier";
  private static final String OWNER_NN = "planeigar";

  private Approver() {}

  /** The role as it is printed; empty where neither plan nor organisation has it. */
  public static Optional<String> of(PlanBook.Entry entry, String given) {
    return Optional.ofNullable(known(entry).get(key(given)));
  }

  /** Every role that fits, as printed, the plan's owner first. */
  public static List<String> roles(PlanBook.Entry entry) {
    return known(entry).values().stream().distinct().toList();
  }

  /** By what may be written for it: id, title or another name in the plan. */
  private static Map<String, String> known(PlanBook.Entry entry) {
    Plan plan = entry.plan();
    Map<String, String> known = new LinkedHashMap<>();
    String owner = plan.language() == Language.NYNORSK ? OWNER_NN : OWNER_NB;
    known.put(OWNER_NB, owner);
    known.put(OWNER_NN, owner);
    known.putIfAbsent(key(plan.terms().executive()), plan.terms().executive().strip());
    plan.roles().stream().filter(r -> !r.collective()).forEach(r -> {
      String title = known.getOrDefault(key(r.title()), r.title());
      known.putIfAbsent(key(r.id()), title);
      known.putIfAbsent(key(r.title()), title);
      r.labels().forEach(label -> known.putIfAbsent(key(label), title));
    });
    entry.organisation().recipients().stream().filter(Organisation.Recipient::ofPlan).forEach(r -> {
      String role = known.getOrDefault(key(r.role()), r.role());
      known.putIfAbsent(key(r.role()), role);
      known.putIfAbsent(key(r.id()), role);
    });
    known.remove("");
    return known;
  }

  private static String key(String words) { return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT); }
}
