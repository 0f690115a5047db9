package no.oppvekststatus.composition.origin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.document.NumberMark;
import org.jspecify.annotations.Nullable;

/**
 * Every text with a number in it that the documents may quote: plan, organisation, catalogue, answers and our own
 * templates. A number in a printed text stands in a quotation only where the whole quoted text stands there, and the
 * text has a letter in it: a bare number is never taken for a quotation. One without a word in it ("6K") must stand
 * alone.
 */
final class Quotations {
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  /** A picture written as text is no text. */
  private static final int LONGEST = 20_000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Map<String, List<Sought>> byNumber = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /** @param line of the plan's file, null where the text has none */
  record Quotation(String id, String text, @Nullable Integer line) {}

  /** A quotation as it is looked for. @param word whether it has a word in it */
  private record Sought(Quotation quotation, String lower, boolean word) {
    boolean covers(String printed, int from, int to) {
      for (int at = printed.indexOf(lower); at >= 0 && at <= from; at = printed.indexOf(lower, at + 1))
        if (to <= at + lower.length() && (word || alone(printed, at, at + lower.length()))) return true;
      return false;
    }
  }

  /** Every text of a record and of all that it holds; a part is named by its own id where it has one. */
  void addAll(String id, Record source) {
    record(id, source, null);
  }

  void add(String id, String text) { add(id, text, null); }

  /** The fixed words of a template, each stretch between two of its places. */
  void template(String id, String template) {
    for (String part : PLACE.split(template)) add(id, part.strip(), null);
  }

  private void add(String id, String text, @Nullable Integer line) {
    if (NumberMark.holdsMarks(text))
      throw new IllegalArgumentException(id + " har et tegn som ikke kan trykkes (U+FDD0–U+FDD3). Ta det bort.");
    if (text.length() > LONGEST) return;
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (!LETTER.matcher(lower).find() || !known.add(lower)) return;
    Matcher number = NUMBER.matcher(lower);
    Set<String> numbers = new HashSet<>();
    while (number.find()) numbers.add(number.group());
    Sought sought = new Sought(new Quotation(id, text.strip(), line), lower, WORD.matcher(lower).find());
    numbers.forEach(n -> byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(sought));
  }

  List<Quotation> all() {
    return byNumber.values().stream().flatMap(List::stream).map(Sought::quotation).distinct().toList();
  }

  /** The longest quotation that covers what stands from {@code from} to before {@code to}. */
  Optional<Quotation> covering(String printed, int from, int to) {
    Matcher number = NUMBER.matcher(printed).region(from, to);
    List<Sought> all = number.find() ? byNumber.getOrDefault(number.group(), List.of()) : List.of();
    if (all.isEmpty()) return Optional.empty();
    String lower = printed.toLowerCase(Locale.ROOT);
    Sought longest = null;
    for (Sought s : all)
      if ((longest == null || s.lower().length() > longest.lower().length()) && s.covers(lower, from, to)) longest = s;
    return Optional.ofNullable(longest).map(Sought::quotation);
  }

  private static boolean alone(String printed, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(printed.charAt(from - 1)))
        && (to == printed.length() || !Character.isLetterOrDigit(printed.charAt(to)));
  }

  private void walk(String id, @Nullable Object value, @Nullable Integer line) {
    if (value instanceof String text) add(id, text, line);
    else if (value instanceof List<?> list)
      list.forEach(item -> walk(item instanceof Record r ? id + named(r) : id, item, line));
    else if (value instanceof Map<?, ?> map)
      map.entrySet().stream().sorted(Comparator.comparing(e -> String.valueOf(e.getKey())))
          .forEach(e -> walk(id + "." + e.getKey(), e.getValue(), line));
    else if (value instanceof Record r) record(id, r, line);
  }

  private void record(String id, Record record, @Nullable Integer above) {
    Integer line = get(record, "sourceLine") instanceof Integer own ? own : above;
    for (RecordComponent c : record.getClass().getRecordComponents())
      walk(id + "." + c.getName(), get(record, c.getName()), line);
  }

  private static String named(Record record) { return get(record, "id") instanceof String id ? "." + id : ""; }

  private static @Nullable Object get(Record record, String component) {
    for (RecordComponent c : record.getClass().getRecordComponents())
      if (c.getName().equals(component)) try {
        var read = c.getAccessor();
        read.setAccessible(true);
        return read.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record that cannot be read: " + record.getClass(), e);
      }
    return null;
  }
}
