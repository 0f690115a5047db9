package no.oppvekststatus.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.plan.Indicator.ComparisonPlace;
import no.oppvekststatus.plan.Texts;

/**
 * What a comparison place is called: a KOSTRA group by its number, the county of an earlier time by its own, any other
 * by the name it has, or a municipality without one by its number.
 */
public final class PlaceWords {
  private static final Pattern KOSTRA_GROUP = Pattern.compile("EKG0*(\\d+)");

  private static final Pattern EARLIER_COUNTY = Pattern.compile("(?:EKA)?(\\d{2})");

  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");

  private final Texts texts;

  public PlaceWords(Texts texts) { this.texts = texts; }

  public String of(ReferenceMark reference) { return of(reference.place(), reference.name()); }

  public String of(String place, String name) {
    Optional<ComparisonPlace> nation = Assembly.nation(place);
    if (nation.isPresent())
      return nation.get() == ComparisonPlace.NATION ? texts.of("place.nation") : texts.of("place.nation-without-oslo");
    Matcher group = KOSTRA_GROUP.matcher(name.isBlank() ? place : name);
    if (group.matches()) return texts.of("place.kostra-group", NumberMark.of("sted." + place, group.group(1)));
    Matcher county = EARLIER_COUNTY.matcher(place);
    if (name.isBlank() && MUNICIPALITY.matcher(place).matches())
      return texts.of("place.municipality", NumberMark.of("sted." + place, place));
    return name.isBlank() && county.matches()
        ? texts.of("place.earlier-county", NumberMark.of("sted." + place, county.group(1))) : name;
  }
}
