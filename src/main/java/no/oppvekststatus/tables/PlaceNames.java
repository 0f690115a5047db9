package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.figures.NamedPlaces;

/**
 * Place codes as sources write them. Where a source writes only a name, it means the municipality that bore it in the
 * period; "Sel (-2019)" says itself which years it means.
 */
final class PlaceNames {
  private static final Pattern CODE = Pattern.compile("\\d|\\d{2}|\\d{4}|\\d{6}|[A-Z]{2,6}\\d{0,4}");
  private static final Pattern CODE_AND_NAME = Pattern.compile(
      "(?:K-)?(\\d{1,2}|\\d{4}|\\d{6}|EAK\\w*|EAF\\w*|EAB\\w*|EK[AG]\\d+)(?:[\\s\\u00a0]+[-–][\\s\\u00a0]+|:?[\\s\\u00a0]+)\\p{L}.*");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L} \\u00a0.,/()'–-]*(?:\\(\\s*-?\\d{4}\\s*-?\\s*(?:\\d{4})?\\))?");
  private static final Pattern DATED =
      Pattern.compile("(.*?)[\\s\\u00a0]*\\([\\s\\u00a0]*(\\d{4})?\\s*[-–]\\s*(\\d{4})?[\\s\\u00a0]*\\)");
  private static final Pattern FIRST_YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private final NamedPlaces named;
  private final Map<String, PlaceMatch> found = new HashMap<>();

  PlaceNames(NamedPlaces named) {
    this.named = named;
  }

  /** Where a cell belongs, or why nobody can say. */
  sealed interface PlaceMatch {
    /** One function for each kind. */
    <R> R on(Function<PlaceFound, R> found, Function<PlaceRefused, R> refused);

    /** The place, where it was found. */
    Optional<String> known();

    /** The code, or the name where the source has no code and no municipality with a plan ever bore it. */
    record PlaceFound(String place) implements PlaceMatch {
      @Override
      public <R> R on(Function<PlaceFound, R> found, Function<PlaceRefused, R> refused) { return found.apply(this); }

      @Override
      public Optional<String> known() { return Optional.of(place); }
    }

    record PlaceRefused(RejectionCode code, String remedy) implements PlaceMatch {
      @Override
      public <R> R on(Function<PlaceFound, R> found, Function<PlaceRefused, R> refused) { return refused.apply(this); }

      @Override
      public Optional<String> known() { return Optional.empty(); }
    }
  }

  /** @param lastYear in which the period ends */
  PlaceMatch at(String written, String period, int lastYear) {
    return found.computeIfAbsent(written + "\n" + period, key -> look(written.strip(), period, lastYear));
  }

  private PlaceMatch look(String w, String period, int lastYear) {
    if (CODE.matcher(w).matches()) return new PlaceMatch.PlaceFound(w);
    // SSB's own sum of a municipality's numbers
    if (w.matches("K-\\d{4}")) return new PlaceMatch.PlaceFound(w.substring(2));
    Matcher both = CODE_AND_NAME.matcher(w);
    if (both.matches()) return new PlaceMatch.PlaceFound(both.group(1));
    Matcher dated = DATED.matcher(w);
    Optional<Integer> own = dated.matches()
        ? Optional.ofNullable(dated.group(3) != null ? dated.group(3) : dated.group(2)).map(Integer::valueOf)
        : Optional.empty();
    String name = own.isPresent() ? dated.group(1) : w;
    return named.of(name, own.orElse(firstYear(period, lastYear)), own.orElse(lastYear)).on(new MatchOfName(w));
  }

  /** @param written the whole text of the place */
  private record MatchOfName(String written) implements NamedPlaces.MeaningCases<PlaceMatch> {
    @Override
    public PlaceMatch one(String number) { return new PlaceMatch.PlaceFound(number); }

    @Override
    public PlaceMatch stranger() {
      return NAME.matcher(written).matches() ? new PlaceMatch.PlaceFound(written)
          : new PlaceMatch.PlaceRefused(RejectionCode.UNKNOWN_PLACE,
              "Stedet har ingen kode vi kjenner formen på (kommune 4 sifre, fylke 2, KOSTRA-koder).");
    }

    @Override
    public PlaceMatch several() {
      return new PlaceMatch.PlaceRefused(RejectionCode.NAME_OF_SEVERAL,
          "Flere kommuner het dette det året. Last ned tabellen med kommunenummer.");
    }

    @Override
    public PlaceMatch passed() {
      return new PlaceMatch.PlaceRefused(RejectionCode.NAME_PASSED_ON,
          "Navnet gikk over til en annen kommune i løpet av perioden, ved en sammenslåing eller deling. Last ned tabellen med kommunenummer.");
    }

    @Override
    public PlaceMatch otherYears() {
      return new PlaceMatch.PlaceRefused(RejectionCode.NAME_OF_OTHER_YEARS,
          "Ingen kommune het dette det året. Se på året, eller last ned tabellen med kommunenummer.");
    }
  }

  private static int firstYear(String period, int otherwise) {
    Matcher m = FIRST_YEAR.matcher(period);
    return m.lookingAt() ? Integer.parseInt(m.group()) : otherwise;
  }
}
