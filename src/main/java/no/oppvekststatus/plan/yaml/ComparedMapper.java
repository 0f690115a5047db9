package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Municipality.MunicipalityNumber;

/**
 * The municipalities that a plan names under {@code compare}: each a number alone, or a number with the name that is
 * printed.
 */
final class ComparedMapper {
  private static final String KEY = "compare";
  private static final int MOST = 5;
  /** Four digits, the first two a county that was or is, the last two not those of the county itself. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:0[1-9]|1\\d|20|3[0-4]|38|39|40|42|46|50|54|55|56)(?!00)\\d{2}");

  private final YamlMapping root;
  private final Set<String> own;
  private final Set<String> seen = new LinkedHashSet<>();

  ComparedMapper(YamlMapping root, Municipality municipality) {
    this.root = root;
    this.own =
        Stream.concat(Stream.of(municipality.number()), municipality.numbers().stream().map(MunicipalityNumber::number))
            .collect(Collectors.toSet());
  }

  List<Municipality> compared() {
    List<Municipality> found = new ArrayList<>();
    for (YamlMapping b : root.blocks(KEY, "number")) {
      String name = b.textOr("name");
      found.add(of(b, b.text("number"), name == null ? "" : name));
      b.done();
    }
    if (found.size() > MOST) root.problem(KEY, "Planen sammenligner med " + found.size() + " kommuner.",
        "Velg høyst " + MOST + "; en rapport med flere kan ikke leses.");
    return List.copyOf(found);
  }

  private Municipality of(YamlMapping at, String number, String name) {
    if (!NUMBER.matcher(number).matches()) at.problem("number", "«" + number + "» kan ikke være et kommunenummer.",
        "Skriv de fire sifrene i anførselstegn, for eksempel \"5054\"; de to første er fylket.");
    else if (own.contains(number))
      at.problem("number", "Nummer " + number + " er kommunens eget.", "Velg en annen kommune å sammenligne med.");
    else if (!seen.add(number)) at.problem("number", "Nummer " + number + " står to ganger.", "Behold det ene.");
    String county = number.substring(0, Math.min(2, number.length()));
    return new Municipality(number, name, number, county, "", null,
        List.of(new MunicipalityNumber(number, name, null, null, List.of())));
  }
}
