package no.oppvekststatus.composition.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.plan.Language;

/**
 * Every number an edition has printed and the origin of each id, in bokmål; kept beside the edition, because a
 * later version of the program may count otherwise.
 *
 * @param numbers in the order of the documents; {@code origins} the lines by id, those of operands included
 */
public record EditionLineage(List<PrintedNumber> numbers, Map<String, List<String>> origins) {

  /** The start of the line that names the operands of a number. */
  public static final String OPERANDS = OriginLines.OPERANDS;

  public static EditionLineage of(Disclosed disclosed, Imprint imprint, List<PrintedNumber> numbers) {
    NumberOrigins all = NumberOrigins.of(disclosed, imprint, Language.BOKMAL);
    Map<String, List<String>> lines = new TreeMap<>();
    List<String> operands = new ArrayList<>();
    for (PrintedNumber n : numbers)
      if (!lines.containsKey(n.id())) add(all.of(n.id(), n.of()), disclosed, lines, operands);
    for (int i = 0; i < operands.size(); i++)
      if (!lines.containsKey(operands.get(i))) add(all.of(operands.get(i), List.of()), disclosed, lines, operands);
    return new EditionLineage(List.copyOf(numbers), lines);
  }

  private static void add(Optional<Origin> origin, Disclosed disclosed, Map<String, List<String>> lines,
      List<String> operands) {
    origin.ifPresent(o -> {
      lines.put(o.id(), OriginLines.of(o, disclosed.status().rulesVersion()));
      operands.addAll(o.of());
    });
  }
}
