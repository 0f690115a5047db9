package no.oppvekststatus.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import no.oppvekststatus.plan.Municipality;

/** Holds a plan file's own history of its municipality's numbers against KLASS; silent where KLASS says nothing. */
public final class PlaceCheck {
  private final Municipality municipality;
  private final Places places;
  private final List<PlaceDifference> found = new ArrayList<>();

  private PlaceCheck(Municipality municipality, Places places) {
    this.municipality = municipality;
    this.places = places;
  }

  /** One number of which the two say different things, each "1621 → 5015 (2018-01-01)" or "" for nothing. */
  public record PlaceDifference(String number, String plan, String klass) {}

  public static List<PlaceDifference> of(Municipality municipality, Places places) {
    PlaceCheck check = new PlaceCheck(municipality, places);
    TreeSet<String> numbers =
        new TreeSet<>(municipality.numbers().stream().map(Municipality.MunicipalityNumber::number).toList());
    places.history(municipality.number()).forEach(n -> numbers.add(n.number()));
    numbers.forEach(check::compare);
    return List.copyOf(check.found);
  }

  private void compare(String number) {
    List<PlaceChange> klass = places.stepsFrom(number);
    if (klass.isEmpty()) return;
    Municipality.MunicipalityNumber own =
        municipality.numbers().stream().filter(n -> n.number().equals(number)).findFirst().orElse(null);
    boolean same =
        own != null && (klass.stream().allMatch(PlaceChange::exact) ? exactly(own, klass) : eventually(own, klass));
    if (!same) found.add(new PlaceDifference(number, own == null ? "" : plan(own), klass(number, klass)));
  }

  private static boolean exactly(Municipality.MunicipalityNumber own, List<PlaceChange> klass) {
    return new TreeSet<>(own.successors()).equals(new TreeSet<>(klass.stream().map(PlaceChange::newCode).toList()))
        && own.to() != null && klass.stream().allMatch(c -> c.on().minusDays(1).equals(own.to()));
  }

  /** A list that only says what it had become by a day: the plan's chain must come to the same, in time. */
  private boolean eventually(Municipality.MunicipalityNumber own, List<PlaceChange> klass) {
    return klass.stream().allMatch(c -> leads(own, c, 0)) && own.to() != null
        && klass.stream().allMatch(c -> own.to().isBefore(c.on()));
  }

  private boolean leads(Municipality.MunicipalityNumber from, PlaceChange to, int depth) {
    if (from.successors().contains(to.newCode())) return true;
    return depth < municipality.numbers().size() && municipality.numbers().stream()
        .filter(n -> from.successors().contains(n.number())).anyMatch(n -> leads(n, to, depth + 1));
  }

  private static String plan(Municipality.MunicipalityNumber own) {
    return own.number() + " → " + (own.successors().isEmpty() ? "–" : String.join(" + ", own.successors()))
        + (own.to() == null ? "" : " (" + own.to().plusDays(1) + ")");
  }

  private static String klass(String number, List<PlaceChange> klass) {
    return number + " → " + String.join(" + ", klass.stream().map(PlaceChange::newCode).distinct().sorted().toList())
        + " ("
        + (klass.get(0).exact() ? "" : "senest ") + klass.get(0).on() + ")";
  }
}
