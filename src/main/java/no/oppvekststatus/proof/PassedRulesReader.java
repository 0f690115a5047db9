package no.oppvekststatus.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptableObject;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;

/**
 * What veraPDF's profiles ask of each type of object, and which of their rules the objects of earlier documents have
 * passed; for one thread. The test of a rule reads properties of one object and variables of its document, and hardly
 * ever anything else: an object passes where these have the values of one that has passed. Every letter of a
 * page is an object with a dozen rules.
 */
final class PassedRulesReader {
  private static final int MOST_REMEMBERED = 5_000;
  private static final int LONGEST_REMEMBERED = 120;
  /** Properties that depend on the objects before, and change when they are read. */
  private static final Set<String> OF_THE_ORDER = Set.of("hasCorrectNestingLevel", "isUniqueSemanticParent");

  private final List<ValidationProfile> profiles;
  private final Set<String> variables;
  private final Map<Class<?>, Map<String, ObjectRules>> types = new IdentityHashMap<>();

  /** @throws IllegalStateException when they rest on different versions of PDF: a document is read by one of them */
  PassedRulesReader(List<ValidationProfile> profiles) {
    if (profiles.stream().map(p -> p.getPDFAFlavour().getPart().getPdfSpecification()).distinct().count() > 1)
      throw new IllegalStateException("profiles of different versions of PDF");
    this.profiles = List.copyOf(profiles);
    this.variables = profiles.stream().flatMap(p -> p.getVariables().stream()).map(Variable::getName)
        .collect(Collectors.toSet());
  }

  List<ValidationProfile> profiles() { return profiles; }

  ObjectRules of(org.verapdf.model.baselayer.Object object) {
    return types.computeIfAbsent(object.getClass(), c -> new HashMap<>()).computeIfAbsent(object.getObjectType(),
        type -> rules(object));
  }

  private ObjectRules rules(org.verapdf.model.baselayer.Object object) {
    List<String> names = Stream.concat(Stream.of(object.getObjectType()), object.getSuperTypes().stream()).toList();
    List<ProfileRule> rules = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++)
      for (String name : names) for (Rule rule : profiles.get(i).getRulesByObject(name))
        rules.add(new ProfileRule(i, rule));
    List<Variable> own = names.stream()
        .flatMap(name -> profiles.stream().flatMap(p -> p.getVariablesByObject(name).stream())).toList();
    BitSet remembered = new BitSet();
    Set<RuleTest> tests = new LinkedHashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleTest test = RuleTest.of(rules.get(i).rule().getTest());
      if (rules.get(i).deferred() || test.words().stream().anyMatch(PassedRulesReader::ofOtherObjects)) continue;
      remembered.set(i);
      tests.add(test);
    }
    List<RuleProperty> properties = properties(object, tests);
    return new ObjectRules(List.copyOf(rules), properties == null ? new BitSet() : remembered, own,
        List.copyOf(object.getLinks()), properties == null ? List.of() : properties,
        variables.stream().filter(name -> tests.stream().anyMatch(t -> t.words().contains(name))).toList(),
        new HashMap<>());
  }

  /** @param word of a rule's test: the name of a property, a variable or a link */
  private static boolean ofOtherObjects(String word) {
    return word.endsWith("_size") || OF_THE_ORDER.contains(word);
  }

  /** Those that the tests read, each after the one that may make it needless; null where one cannot be read. */
  private static @Nullable List<RuleProperty> properties(org.verapdf.model.baselayer.Object object,
      Set<RuleTest> tests) {
    List<String> names = object.getProperties().stream()
        .filter(name -> tests.stream().anyMatch(t -> t.words().contains(name)))
        .sorted(Comparator.comparing(name -> !unless(name, tests).isEmpty())).toList();
    List<RuleProperty> properties = new ArrayList<>();
    try {
      for (String name : names) {
        Method getter = object.getClass().getMethod("get" + name);
        if (!getter.trySetAccessible()) return null;
        properties.add(new RuleProperty(getter, names.indexOf(unless(name, tests))));
      }
      return List.copyOf(properties);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** What alone decides the only test that reads the property, where it is false; "" where nothing does. */
  private static String unless(String property, Set<RuleTest> tests) {
    List<RuleTest> reading = tests.stream().filter(t -> t.words().contains(property)).toList();
    return reading.size() == 1 && !reading.get(0).first().equals(property) ? reading.get(0).first() : "";
  }

  /**
   * The test of a rule.
   *
   * @param words in it
   * @param first what it begins with and that alone lets an object pass where it is false; "" where there is none
   */
  private record RuleTest(Set<String> words, String first) {
    private static final Pattern FALSE_PASSES = Pattern.compile("(\\w+) == false \\|\\| [^?]*");

    static RuleTest of(String test) {
      Matcher first = FALSE_PASSES.matcher(test);
      return new RuleTest(new HashSet<>(List.of(test.split("\\W+"))), first.matches() ? first.group(1) : "");
    }
  }

  /**
   * A property that tests read.
   *
   * @param unless which one before it decides alone where it is false, so that this one need not be read; −1 for none
   */
  private record RuleProperty(Method getter, int unless) {
    /** @param before the values of the properties before it; a value that is not needed is null */
    @Nullable
    Object of(org.verapdf.model.baselayer.Object object, @Nullable Object[] before)
        throws IllegalAccessException, InvocationTargetException {
      return unless >= 0 && Boolean.FALSE.equals(before[unless]) ? null : getter.invoke(object);
    }
  }

  /** @param profile its number in the list of profiles */
  record ProfileRule(int profile, Rule rule) {
    boolean deferred() { return Boolean.TRUE.equals(rule.getDeferred()); }
  }

  /**
   * What is asked of the objects of one type.
   *
   * @param rules of it and its supertypes, profile by profile
   * @param remembered which of the rules read properties of the object and variables alone
   * @param set variables that an object of it sets
   * @param links to other objects
   * @param properties that the remembered rules read
   * @param read variables that they read
   * @param passed by the values of these, the rules that an object has passed
   */
  record ObjectRules(List<ProfileRule> rules, BitSet remembered, List<Variable> set, List<String> links,
      List<RuleProperty> properties, List<String> read, Map<RuleInputs, BitSet> passed) {
    /** To be added to; empty, and not kept, where the values cannot be compared or there are too many of them. */
    BitSet passed(org.verapdf.model.baselayer.Object object, ScriptableObject scope) {
      RuleInputs inputs = remembered.isEmpty() ? null : RuleInputs.of(object, properties, read, scope);
      if (inputs == null) return new BitSet();
      BitSet known = passed.get(inputs);
      if (known != null) return known;
      BitSet fresh = new BitSet();
      if (passed.size() < MOST_REMEMBERED) passed.put(inputs, fresh);
      return fresh;
    }
  }

  /** Widths and flags of letters give few different hashes if they are only added up. */
  private static final class RuleInputs {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private final @Nullable Object[] values;
    private final int hash;

    private RuleInputs(@Nullable Object[] values) {
      this.values = values;
      long sum = 0;
      for (Object value : values) sum = (sum ^ (value == null ? 1 : value.hashCode())) * SPREAD;
      this.hash = (int) (sum >>> 32);
    }

    /** None where a value cannot be compared, or is a text that hardly comes again. */
    static @Nullable RuleInputs of(org.verapdf.model.baselayer.Object object, List<RuleProperty> properties,
        List<String> variables, ScriptableObject scope) {
      @Nullable Object[] values = new @Nullable Object[properties.size() + variables.size()];
      try {
        for (int i = 0; i < values.length; i++) {
          Object value = i < properties.size() ? properties.get(i).of(object, values)
              : scope.get(variables.get(i - properties.size()), scope);
          if (!canBeKept(value)) return null;
          values[i] = value;
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        return null;
      }
      return new RuleInputs(values);
    }

    private static boolean canBeKept(@Nullable Object value) {
      return value == null || value instanceof Number || value instanceof Boolean
          || value instanceof String s && s.length() <= LONGEST_REMEMBERED;
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof RuleInputs v && hash == v.hash && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() { return hash; }
  }
}
