package no.oppvekststatus.intake.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.figures.Assembly;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Municipality.MunicipalityNumber;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;

/**
 * Finds shares that are about a hundredth or a hundred times what the indicator has been in the municipality or is in
 * the nation: most often 0.71 written for 71 %. A share is stopped only where such a figure is known and no known
 * figure is of its own size, and never where the file confirms it.
 */
public final class HundredfoldCheck {
  private static final String CODE = "hundredfold";
  /** Apart by a factor between these, two shares are taken to be the same in percent and as a fraction. */
  private static final BigDecimal LEAST = new BigDecimal(40);
  private static final BigDecimal MOST = new BigDecimal(250);
  /** Apart by no more than this, they are of one size. */
  private static final BigDecimal ONE_SIZE = BigDecimal.TEN;

  private final List<Observation> file;
  /** Of each place in the file, every number of the municipality that has or had it. */
  private final Map<String, Set<String>> numbers;

  /** @param file the shares of one file */
  public HundredfoldCheck(PlanBook book, List<Observation> file) {
    this.file = file;
    this.numbers = file.stream().map(Observation::place).distinct()
        .collect(Collectors.toMap(Function.identity(), place -> numbers(book, place)));
  }

  /** A share that is stopped, and why. */
  public record StoppedShare(Observation observation, Rejection why) {}

  /** A share that one is compared with, and what it is called. */
  private record KnownShare(BigDecimal value, String called) {}

  /** The places whose kept shares those of the file are compared with. */
  public Set<String> places() {
    return Stream.concat(numbers.values().stream().flatMap(Set::stream), Assembly.nations().stream())
        .collect(Collectors.toSet());
  }

  /**
   * @param confirmed cells of the file whose share is confirmed in the file itself
   * @param kept what is known from before of the same tables and {@link #places}
   */
  public List<StoppedShare> stopped(Set<String> confirmed, Collection<Observation> kept) {
    return file.stream().filter(o -> !o.contents().endsWith(".invitert") && !confirmed.contains(o.cell()))
        .flatMap(o -> stopped(o, kept).stream()).toList();
  }

  private Optional<StoppedShare> stopped(Observation o, Collection<Observation> kept) {
    BigDecimal value = o.value();
    if (value == null || value.signum() <= 0) return Optional.empty();
    List<KnownShare> known = known(o, value, kept).filter(k -> k.value().signum() > 0).toList();
    if (known.stream().anyMatch(k -> times(value, k.value()).compareTo(ONE_SIZE) <= 0)) return Optional.empty();
    return known.stream().filter(k -> hundredfold(times(value, k.value()))).findFirst()
        .map(k -> new StoppedShare(o, new Rejection(CODE, o.cell(),
            "Prosenten er omtrent " + (value.compareTo(k.value()) < 0 ? "en hundredel av " : "hundre ganger ")
                + k.called() + ". Tallet er ikke tatt "
                + "med. Skriv prosent, 71 og ikke 0,71. Stemmer tallet likevel, skriv «ja» på linjen i en kolonne med overskriften «bekreftet».")));
  }

  /** The larger through the smaller. */
  private static BigDecimal times(BigDecimal a, BigDecimal b) {
    return a.max(b).divide(a.min(b), MathContext.DECIMAL64);
  }

  private static boolean hundredfold(BigDecimal times) {
    return times.compareTo(LEAST) >= 0 && times.compareTo(MOST) <= 0;
  }

  /**
   * Other years before the nation, and before both the file's other lines, which show only a fraction: of two lines
   * that contradict each other it is the one that is wrong. A kept figure of the same year is for the same reason no
   * witness against a larger one.
   */
  private Stream<KnownShare> known(Observation o, BigDecimal value, Collection<Observation> kept) {
    boolean fraction = value.compareTo(BigDecimal.ONE) <= 0;
    Set<String> own = numbers.getOrDefault(o.place(), Set.of());
    List<KnownShare> found = new ArrayList<>();
    if (fraction) file.stream()
        .filter(
            f -> f != o && f.contents().equals(o.contents()) && own.contains(f.place()) && level(f).equals(level(o)))
        .forEach(f -> add(found, f, "tallet for samme trinn på en annen linje i filen"));
    kept.stream().filter(k -> alike(k, o) && own.contains(k.place()) && (fraction || !k.period().equals(o.period())))
        .forEach(k -> add(found, k, "kommunens tall for " + k.period()));
    kept.stream().filter(k -> alike(k, o) && Assembly.nation(k.place()).isPresent())
        .forEach(k -> add(found, k, "landets tall for " + k.period()));
    return found.stream();
  }

  private static void add(List<KnownShare> found, Observation other, String called) {
    BigDecimal value = other.value();
    if (value != null) found.add(new KnownShare(value, called));
  }

  private static boolean alike(Observation k, Observation o) {
    return k.contents().equals(o.contents()) && k.breakdown().equals(o.breakdown());
  }

  private static String level(Observation o) { return o.breakdown().substring(o.breakdown().indexOf(";level=") + 1); }

  private static Set<String> numbers(PlanBook book, String place) {
    return Stream.concat(Stream.of(place),
        book.heads().stream().map(PlanHead::municipality).map(HundredfoldCheck::numbers)
            .filter(numbers -> numbers.contains(place)).flatMap(Set::stream))
        .collect(Collectors.toSet());
  }

  private static Set<String> numbers(Municipality m) {
    return Stream.concat(Stream.of(m.number()), m.numbers().stream().map(MunicipalityNumber::number))
        .collect(Collectors.toSet());
  }
}
