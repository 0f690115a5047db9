package no.oppvekststatus.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;

/**
 * veraPDF's profiles, and which of their rules the objects of earlier documents have passed; for one thread. The test
 * of a rule reads properties of one object, and nothing else where it names no variable and no link: an object whose
 * properties have the values of one that has passed passes too. Every letter of a page is an object with a dozen rules.
 */
final class PassedRulesReader {
  private static final int MOST_REMEMBERED = 5_000;
  private static final int LONGEST_REMEMBERED = 40;

  private final List<ValidationProfile> profiles;
  private final Set<String> variables;
  private final Map<Class<?>, OfClass> classes = new IdentityHashMap<>();

  PassedRulesReader(Collection<ValidationProfile> profiles) {
    this.profiles = profiles.stream().<ValidationProfile>map(ProfileReader::new).toList();
    this.variables = profiles.stream().flatMap(p -> p.getVariables().stream()).map(Variable::getName)
        .collect(Collectors.toSet());
  }

  List<ValidationProfile> profiles() { return profiles; }

  OfClass of(org.verapdf.model.baselayer.Object object) {
    OfClass known = classes.get(object.getClass());
    if (known != null) return known;
    OfClass fresh = rules(object);
    classes.put(object.getClass(), fresh);
    return fresh;
  }

  private OfClass rules(org.verapdf.model.baselayer.Object object) {
    Set<Rule> ofItself = identitySet();
    Set<String> words = new HashSet<>();
    Stream.concat(Stream.of(object.getObjectType()), object.getSuperTypes().stream())
        .flatMap(type -> profiles.stream().map(p -> p.getRulesByObject(type)))
        .flatMap(Set::stream).forEach(rule -> {
          List<String> ofTest = List.of(rule.getTest().split("\\W+"));
          if (!readsTheObjectAlone(rule, ofTest)) return;
          ofItself.add(rule);
          words.addAll(ofTest);
        });
    List<Method> getters = new ArrayList<>();
    try {
      for (String property : object.getProperties()) {
        if (!words.contains(property)) continue;
        Method getter = object.getClass().getMethod("get" + property);
        if (!getter.trySetAccessible()) return OfClass.NONE;
        getters.add(getter);
      }
    } catch (NoSuchMethodException e) {
      return OfClass.NONE;
    }
    return new OfClass(ofItself, List.copyOf(getters), new HashMap<>());
  }

  /** @param words of its test, the names of properties, variables and links among them */
  private boolean readsTheObjectAlone(Rule rule, List<String> words) {
    return !Boolean.TRUE.equals(rule.getDeferred())
        && words.stream().noneMatch(word -> variables.contains(word) || word.endsWith("_size"));
  }

  private static <T> Set<T> identitySet() { return Collections.newSetFromMap(new IdentityHashMap<>()); }

  /**
   * @param ofItself the rules that read properties of the object alone
   * @param getters of the properties that they read
   * @param passed by the values of these properties, the rules that an object with them has passed
   */
  record OfClass(Set<Rule> ofItself, List<Method> getters, Map<PropertyValues, Set<Rule>> passed) {
    static final OfClass NONE = new OfClass(Set.of(), List.of(), Map.of());

    /** To be added to; empty, and not kept, where the values cannot be compared or there are too many of them. */
    Set<Rule> passed(org.verapdf.model.baselayer.Object object) {
      if (ofItself.isEmpty()) return Set.of();
      PropertyValues values = PropertyValues.of(object, getters);
      Set<Rule> known = values == null ? null : passed.get(values);
      if (known != null) return known;
      Set<Rule> fresh = identitySet();
      if (values != null && passed.size() < MOST_REMEMBERED) passed.put(values, fresh);
      return fresh;
    }
  }

  /** Widths and flags of letters give few different hashes if they are only added up. */
  private static final class PropertyValues {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private final @Nullable Object[] values;
    private final int hash;

    private PropertyValues(@Nullable Object[] values) {
      this.values = values;
      long sum = 0;
      for (Object value : values) sum = (sum ^ (value == null ? 1 : value.hashCode())) * SPREAD;
      this.hash = (int) (sum >>> 32);
    }

    /** None where a value cannot be compared, or is a text that hardly comes again. */
    static @Nullable PropertyValues of(org.verapdf.model.baselayer.Object object, List<Method> getters) {
      @Nullable Object[] values = new @Nullable Object[getters.size()];
      try {
        for (int i = 0; i < values.length; i++) {
          Object value = getters.get(i).invoke(object);
          if (!canBeKept(value)) return null;
          values[i] = value;
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        return null;
      }
      return new PropertyValues(values);
    }

    private static boolean canBeKept(@Nullable Object value) {
      return value == null || value instanceof Number || value instanceof Boolean
          || value instanceof String s && s.length() <= LONGEST_REMEMBERED;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof PropertyValues v && hash == v.hash && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() { return hash; }
  }
}
