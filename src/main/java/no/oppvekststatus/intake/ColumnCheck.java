package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.DelimitedReader.DelimitedTable;
import no.oppvekststatus.formats.Heading;

/**
 * The columns of one of our own tables held against those it should have. A column that nobody knows while a known one
 * is missing is most often that one under another name, and then the table cannot be read; a column too many is only
 * reported.
 *
 * @param refusal why the whole table cannot be taken
 * @param remarks columns that are not read
 */
public record ColumnCheck(Optional<Rejection> refusal, List<Rejection> remarks) {
  private static final String REMEDY = " Skriv overskriftene slik de står i malen, og lever på nytt.";

  /**
   * @param head the columns that have a heading or hold anything
   * @param known the names of the template
   * @param required those without which a line means nothing
   */
  public static ColumnCheck of(List<Heading> head, List<String> known, List<String> required) {
    return of(head, known, required, REMEDY);
  }

  /** @param remedy what the sender is to do, with a blank before it */
  public static ColumnCheck of(List<Heading> head, List<String> known, List<String> required, String remedy) {
    Set<String> names = known.stream().map(DelimitedReader::plain).collect(Collectors.toSet());
    Set<String> there = head.stream().map(Heading::plain).collect(Collectors.toSet());
    List<Heading> strange = head.stream().filter(h -> !names.contains(h.plain())).toList();
    Optional<Heading> twice = twice(head, names);
    if (twice.isPresent())
      return refused(RejectionCode.DUPLICATE_COLUMN, twice.get(),
          "Kolonnen " + twice.get().shown() + " står to ganger. Behold én av dem.");
    List<String> missing = known.stream().filter(k -> !there.contains(DelimitedReader.plain(k))).toList();
    List<String> needed = missing.stream().filter(required::contains).toList();
    Heading at = (strange.isEmpty() ? head : strange).get(0);
    if (!needed.isEmpty())
      return refused(RejectionCode.MISSING_COLUMN, at, missing(needed) + unknown(strange) + remedy);
    if (!strange.isEmpty() && !missing.isEmpty())
      return refused(RejectionCode.UNKNOWN_COLUMN, at, unknown(strange).strip() + " " + missing(missing) + remedy);
    return new ColumnCheck(Optional.empty(),
        strange.stream().map(h -> new Rejection(RejectionCode.NOTE_UNKNOWN_COLUMN, h.place(),
            "Kolonnen " + h.shown() + " hører ikke til malen. Den er ikke lest. Resten er tatt med.")).toList());
  }

  /**
   * The same of a text. Where it is ragged, that is, where a line is short, a column too many among the known ones may
   * have moved what stands after it.
   */
  public static ColumnCheck of(DelimitedTable table, List<Heading> head, List<String> known, List<String> required) {
    ColumnCheck columns = of(head, known, required);
    if (columns.refusal().isEmpty() && table.headShort()) return headShort(head, REMEDY);
    if (columns.remarks().isEmpty() || !table.ragged()) return columns;
    Set<String> names = known.stream().map(DelimitedReader::plain).collect(Collectors.toSet());
    int last = head.size() - 1;
    while (!names.contains(head.get(last).plain())) last--;
    return head.subList(0, last).stream().filter(h -> !names.contains(h.plain())).findFirst()
        .map(h -> refused(RejectionCode.UNKNOWN_COLUMN, h,
            unknown(List.of(h)).strip() + " Linjene har færre felt enn overskriften." + REMEDY))
        .orElse(columns);
  }

  /** Every line has more fields than the head. */
  public static ColumnCheck headShort(List<Heading> head, String remedy) {
    return refused(RejectionCode.MISSING_COLUMN, head.get(head.size() - 1),
        "Linjene har flere felt enn overskriften: en overskrift mangler, og ingen vet hvilken." + remedy);
  }

  private static Optional<Heading> twice(List<Heading> head, Set<String> names) {
    Set<String> seen = new HashSet<>();
    return head.stream().filter(h -> names.contains(h.plain()) && !seen.add(h.plain())).findFirst();
  }

  private static ColumnCheck refused(RejectionCode code, Heading at, String remedy) {
    return new ColumnCheck(Optional.of(new Rejection(code, at.place(), remedy)), List.of());
  }

  private static String missing(List<String> names) {
    return (names.size() == 1 ? "Kolonnen " : "Kolonnene ")
        + names.stream().map(n -> "«" + n + "»").collect(Collectors.joining(", "))
        + " mangler.";
  }

  private static String unknown(List<Heading> strange) {
    if (strange.isEmpty()) return "";
    return (strange.size() == 1 ? " Kolonnen " : " Kolonnene ")
        + strange.stream().map(Heading::shown).collect(Collectors.joining(", "))
        + (strange.size() == 1 ? " er ukjent." : " er ukjente.");
  }
}
