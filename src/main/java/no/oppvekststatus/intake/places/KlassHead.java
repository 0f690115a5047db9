package no.oppvekststatus.intake.places;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.formats.Heading;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import no.oppvekststatus.intake.ColumnCheck;

/**
 * The names that KLASS gives the fields of a list. A field under another name is not read as absent: without its new
 * code a municipality would have ceased.
 */
enum KlassHead {
  CHANGES(List.of("oldCode", "oldName", "oldShortName", "newCode", "newName", "newShortName", "changeOccurred"),
      List.of("oldCode", "newCode", "changeOccurred"), List.of("oldCode", "newCode", "changeOccurred", "oldName"), 2,
      List.of("oldCode", "oldName", "newCode", "newName", "changeOccurred")),
  CODES(List.of("code", "parentCode", "level", "name", "shortName", "presentationName", "notes", "validFrom", "validTo",
      "validFromInRequestedRange", "validToInRequestedRange"), List.of("code", "parentCode", "level", "name"),
      List.of("parentCode", "level", "shortName", "presentationName", "validFromInRequestedRange"), 1,
      List.of("code", "name", "validFromInRequestedRange", "validToInRequestedRange"));

  static final String REMEDY = " Last ned listen på nytt fra KLASS.";
  private static final List<String> ORDERED = Stream.of("oldCode", "oldName", "oldShortName", "newCode", "newName",
      "newShortName", "changeOccurred", "code", "parentCode", "level", "name", "shortName", "validFrom", "validTo")
      .map(DelimitedReader::plain).toList();
  private final List<String> known;
  private final List<String> required;
  private final List<String> telling;
  private final int enough;
  private final List<String> answered;

  /**
   * @param required without these a line means nothing
   * @param telling of these names so many as {@code enough}, beside one more, make it such a list
   * @param answered what is read of an item of an answer
   */
  KlassHead(List<String> known, List<String> required, List<String> telling, int enough, List<String> answered) {
    this.known = known;
    this.required = required;
    this.telling = telling;
    this.enough = enough;
    this.answered = answered;
  }

  /** The list that such a head, or nearly such a one, stands above; empty where it is none of KLASS's. */
  static Optional<KlassHead> near(List<String> head) {
    return Arrays.stream(values())
        .filter(k -> count(k.telling, head) >= k.enough && count(k.known, head) > k.enough + 1).findFirst();
  }

  /** Whether all without which a line means nothing are there. */
  boolean whole(List<String> head) {
    return count(required, head) == required.size();
  }

  private static long count(List<String> names, List<String> head) {
    return names.stream().filter(n -> head.contains(DelimitedReader.plain(n))).count();
  }

  /** Lists say only some of what they may: that alone is no damage. */
  Optional<Rejection> check(DelimitedTable table) {
    Optional<Rejection> named = ColumnCheck.of(table.headings(), known, required, REMEDY).refusal();
    if (named.isPresent()) return named;
    return table.headShort() ? ColumnCheck.headShort(table.headings(), REMEDY).refusal() : moved(table.headings());
  }

  /** KLASS writes its columns in one order: where two have changed places, a heading stands above another's column. */
  private Optional<Rejection> moved(List<Heading> headings) {
    int last = -1;
    for (Heading heading : headings) {
      int at = ORDERED.indexOf(heading.plain());
      if (at >= 0 && at < last)
        return Optional.of(new Rejection(RejectionCode.WRONG_SHAPE, heading.place(),
            "Kolonnene står i en annen rekkefølge enn KLASS skriver dem." + REMEDY));
      if (at >= 0) last = at;
    }
    return Optional.empty();
  }

  /** What is wrong with the fields of one item of an answer; empty where nothing is. */
  Optional<String> wrong(Collection<String> fields) {
    List<String> strange = fields.stream().filter(f -> !known.contains(f)).toList();
    List<String> absent = answered.stream().filter(f -> !fields.contains(f)).toList();
    if (strange.isEmpty() || absent.isEmpty()) return Optional.empty();
    return Optional.of("Feltet «" + absent.get(0) + "» mangler, og listen har et ukjent felt." + REMEDY);
  }
}
