package no.oppvekststatus.plan.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.oppvekststatus.plan.Nearest;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML file that is asked for its keys one by one; a wrong type or a missing key becomes a problem with
 * its line, and {@link #done} reports every key nobody asked for.
 */
final class YamlMapping {
  private static final String BACKGROUND = "background";
  private final String file;
  private final int line;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>(Set.of(BACKGROUND));

  YamlMapping(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.line = lineOf(node);
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      int at = lineOf(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null)
        problems.add(file, at, "Nøkkelen «" + key + "» står to ganger.", "Behold den ene.");
      lines.put(key, at);
    }
  }

  int line() { return line; }

  int line(String key) { return lines.getOrDefault(key, line); }

  Set<String> keys() { return values.keySet(); }

  boolean has(String key) {
    asked.add(key);
    return values.get(key) != null && !isNull(values.get(key));
  }

  void problem(String key, String what, String remedy) { problems.add(file, line(key), what, remedy); }

  /** A required text; "" after a problem. */
  String text(String key) {
    String found = textOr(key);
    if (found == null && !(values.get(key) instanceof ScalarNode)) missing(key);
    return found == null ? "" : found;
  }

  @Nullable
  String textOr(String key) {
    if (!has(key)) return null;
    if (values.get(key) instanceof ScalarNode s) return s.getValue();
    wrong(key, "en tekst");
    return null;
  }

  /** Whether the key holds just this word. */
  boolean says(String key, String word) {
    return has(key) && values.get(key) instanceof ScalarNode s && s.getValue().equals(word);
  }

  int integer(String key) {
    if (!has(key)) missing(key);
    return Optional.ofNullable(integerOr(key)).orElse(0);
  }

  @Nullable
  Integer integerOr(String key) { return parsed(key, "et helt tall", Integer::valueOf); }

  @Nullable
  Long longOr(String key) { return parsed(key, "et helt tall", Long::valueOf); }

  @Nullable
  BigDecimal decimalOr(String key) { return parsed(key, "et tall med desimalpunktum", BigDecimal::new); }

  boolean flag(String key, boolean otherwise) {
    Boolean found = parsed(key, "true eller false", YamlMapping::truth);
    return found == null ? otherwise : found;
  }

  LocalDate date(String key) {
    if (!has(key)) missing(key);
    return Optional.ofNullable(dateOr(key)).orElse(LocalDate.EPOCH);
  }

  @Nullable
  LocalDate dateOr(String key) { return parsed(key, "en dato (\"2022-01-31\")", LocalDate::parse); }

  /** One word of a closed list. */
  <E> E oneOf(String key, Map<String, E> words, @Nullable E otherwise) {
    String word = textOr(key);
    if (word == null && otherwise == null) missing(key);
    return Optional.ofNullable(word).flatMap(w -> known(key, w, words))
        .orElseGet(() -> otherwise != null ? otherwise : words.values().iterator().next());
  }

  /** Words of a closed list; empty where the key is absent. */
  <E> List<E> eachOf(String key, Map<String, E> words) {
    return texts(key).stream().flatMap(word -> known(key, word, words).stream()).toList();
  }

  private <E> Optional<E> known(String key, String word, Map<String, E> words) {
    if (!words.containsKey(word))
      problem(key, "«" + word + "» er ikke gyldig som " + key + ".", Nearest.remedy(word, words.keySet()));
    return Optional.ofNullable(words.get(word));
  }

  /** A list of texts; a single text counts as a list of one; empty where the key is absent. */
  List<String> texts(String key) {
    if (!has(key)) return List.of();
    Node node = values.get(key);
    if (node instanceof ScalarNode s) return List.of(s.getValue());
    List<String> found = new ArrayList<>();
    if (node instanceof SequenceNode list)
      for (Node item : list.getValue())
        if (item instanceof ScalarNode s) found.add(s.getValue());
        else problems.add(file, lineOf(item), "«" + key + "» skal være en liste av tekster.", "Skriv [en, to].");
    else wrong(key, "en liste av tekster");
    return found;
  }

  /** Whether it is no list, or one of texts alone. */
  boolean plain(String key) {
    return !(values.get(key) instanceof SequenceNode list)
        || list.getValue().stream().allMatch(item -> item instanceof ScalarNode);
  }

  List<Integer> integers(String key) {
    List<Integer> found = new ArrayList<>();
    for (String text : texts(key))
      try {
        found.add(Integer.valueOf(text));
      } catch (NumberFormatException e) {
        wrong(key, "en liste av hele tall");
      }
    return found;
  }

  /** A list of mappings; empty where the key is absent. */
  List<YamlMapping> blocks(String key) {
    if (!has(key)) return List.of();
    List<YamlMapping> found = new ArrayList<>();
    if (values.get(key) instanceof SequenceNode list)
      for (Node item : list.getValue())
        if (item instanceof MappingNode map) found.add(new YamlMapping(file, map, problems));
        else problems.add(file, lineOf(item), "Hvert punkt i «" + key + "» skal ha nøkler.", "Skriv - {id: …}.");
    else wrong(key, "en liste");
    return found;
  }

  /** A list of mappings of which each may be written as a text alone, which is then its {@code only} key. */
  List<YamlMapping> blocks(String key, String only) {
    if (!has(key) || !(values.get(key) instanceof SequenceNode list)) return blocks(key);
    List<YamlMapping> found = new ArrayList<>();
    for (Node item : list.getValue())
      if (item instanceof ScalarNode text) found.add(new YamlMapping(file, alone(only, text), problems));
      else if (item instanceof MappingNode map) found.add(new YamlMapping(file, map, problems));
      else problems.add(file, lineOf(item), "Hvert punkt i «" + key + "» skal være en tekst eller ha nøkler.",
          "Skriv - {" + only + ": …}.");
    return found;
  }

  private static MappingNode alone(String key, ScalarNode text) {
    NodeTuple tuple = new NodeTuple(
        new ScalarNode(Tag.STR, true, key, text.getScalarStyle(), text.getStartMark(), text.getEndMark()), text);
    return new MappingNode(Tag.MAP, true, List.of(tuple), FlowStyle.FLOW, text.getStartMark(), text.getEndMark());
  }

  /** A required list, written even when it is empty. */
  List<YamlMapping> required(String key) {
    if (!values.containsKey(key)) missing(key);
    return blocks(key);
  }

  Optional<YamlMapping> block(String key) {
    if (!has(key)) return Optional.empty();
    if (values.get(key) instanceof MappingNode map) return Optional.of(new YamlMapping(file, map, problems));
    wrong(key, "et sett nøkler");
    return Optional.empty();
  }

  /** The keys and texts of a mapping, in its order. */
  Map<String, String> map(String key) {
    Map<String, String> found = new LinkedHashMap<>();
    block(key).ifPresent(b -> b.keys().forEach(k -> found.put(k, b.text(k))));
    return found;
  }

  /** Reports every key that was never asked for. */
  void done() {
    for (String key : values.keySet())
      if (!asked.contains(key)) problem(key, "Ukjent nøkkel «" + key + "».", Nearest.remedy(key, asked));
  }

  void missing(String key) { problems.add(file, line, "Nøkkelen «" + key + "» mangler.", "Legg til «" + key + ":»."); }

  private void wrong(String key, String expected) {
    problem(key, "«" + key + "» skal være " + expected + ".", "Rett verdien.");
  }

  private <T> @Nullable T parsed(String key, String expected, Function<String, T> reading) {
    if (!has(key)) return null;
    if (values.get(key) instanceof ScalarNode s) {
      T found = attempt(() -> reading.apply(s.getValue().strip()));
      if (found != null) return found;
    }
    wrong(key, expected);
    return null;
  }

  private static <T> @Nullable T attempt(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return null;
    }
  }

  private static Boolean truth(String word) {
    if (word.equals("true") || word.equals("false")) return word.equals("true");
    throw new IllegalArgumentException(word);
  }

  private static boolean isNull(Node node) { return Tag.NULL.equals(node.getTag()); }

  static int lineOf(Node node) { return node.getStartMark().map(m -> m.getLine() + 1).orElse(0); }
}
