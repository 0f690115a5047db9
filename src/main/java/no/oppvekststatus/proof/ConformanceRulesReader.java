package no.oppvekststatus.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.verapdf.pdfa.validation.validators.BaseValidator;
import org.verapdf.pdfa.validation.validators.FlavourValidator;

/**
 * veraPDF's validator, asking its script engine each question once. The test of a rule reads properties of one object,
 * and nothing else where it names no variable and no link: an object whose properties have the values of one that has
 * passed passes too. Every letter of a page is an object with a dozen rules.
 */
final class ConformanceRulesReader extends BaseValidator {
  private static final int MOST_REMEMBERED = 20_000;

  private final List<ValidationProfile> profiles;
  private final Set<String> variables;
  private final Map<Class<?>, RulesOfClass> classes = new IdentityHashMap<>();
  private org.verapdf.model.baselayer.@Nullable Object last;
  private Set<Rule> passedByLast = Set.of();

  /** @param mostFailures of each rule that are kept */
  ConformanceRulesReader(List<ValidationProfile> profiles, int mostFailures) {
    super(profiles, mostFailures, false, false, false);
    this.profiles = profiles;
    this.variables = profiles.stream().flatMap(p -> p.getVariables().stream()).map(Variable::getName)
        .collect(Collectors.toSet());
  }

  /** veraPDF asks all rules of an object after each other. */
  @Override
  public boolean firstProcessObjectWithRule(FlavourValidator profile, org.verapdf.model.baselayer.Object object,
      String context, Rule rule) {
    RulesOfClass rules = classes.computeIfAbsent(object.getClass(), c -> rules(object));
    if (!rules.ofItself.contains(rule)) return super.firstProcessObjectWithRule(profile, object, context, rule);
    if (object != last) {
      last = object;
      passedByLast = rules.passed(object);
    }
    if (passedByLast.contains(rule)) {
      processAssertionResult(profile, true, context, rule, object);
      return true;
    }
    boolean passed = super.firstProcessObjectWithRule(profile, object, context, rule);
    if (passed) passedByLast.add(rule);
    return passed;
  }

  private RulesOfClass rules(org.verapdf.model.baselayer.Object object) {
    Set<Rule> ofItself = identitySet();
    Set<String> words = new HashSet<>();
    Stream.concat(Stream.of(object.getObjectType()), object.getSuperTypes().stream())
        .flatMap(type -> profiles.stream().map(p -> p.getRulesByObject(type)))
        .filter(rules -> rules != null).flatMap(Set::stream).forEach(rule -> {
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
        if (!getter.trySetAccessible()) return RulesOfClass.NONE;
        getters.add(getter);
      }
    } catch (NoSuchMethodException e) {
      return RulesOfClass.NONE;
    }
    return new RulesOfClass(ofItself, List.copyOf(getters), new HashMap<>());
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
  private record RulesOfClass(Set<Rule> ofItself, List<Method> getters, Map<PropertyValues, Set<Rule>> passed) {
    static final RulesOfClass NONE = new RulesOfClass(Set.of(), List.of(), Map.of());

    /** Empty, and not kept, where the values cannot be compared or there are too many of them. */
    Set<Rule> passed(org.verapdf.model.baselayer.Object object) {
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

    @Nullable
    static PropertyValues of(org.verapdf.model.baselayer.Object object, List<Method> getters) {
      @Nullable Object[] values = new @Nullable Object[getters.size()];
      try {
        for (int i = 0; i < values.length; i++) {
          Object value = getters.get(i).invoke(object);
          if (value != null && !(value instanceof String || value instanceof Number || value instanceof Boolean))
            return null;
          values[i] = value;
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        return null;
      }
      return new PropertyValues(values);
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof PropertyValues v && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() { return hash; }
  }
}
