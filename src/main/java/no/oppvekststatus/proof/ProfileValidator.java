package no.oppvekststatus.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
final class ProfileValidator extends BaseValidator {
  private static final int MOST_REMEMBERED = 20_000;

  private final Map<Rule, RuleTest> tests = new IdentityHashMap<>();
  private final Set<String> variables;

  /** @param mostFailures of each rule that are kept */
  ProfileValidator(List<ValidationProfile> profiles, int mostFailures) {
    super(profiles, mostFailures, false, false, false);
    variables = profiles.stream().flatMap(p -> p.getVariables().stream()).map(Variable::getName)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean firstProcessObjectWithRule(FlavourValidator profile, org.verapdf.model.baselayer.Object object,
      String context, Rule rule) {
    RuleTest test = tests.computeIfAbsent(rule, this::test);
    Answers answers = test.answers(object);
    List<@Nullable Object> values = answers == null ? null : answers.values(object);
    if (answers == null || values == null) return super.firstProcessObjectWithRule(profile, object, context, rule);
    if (answers.passed.contains(values)) {
      processAssertionResult(profile, true, context, rule, object);
      return true;
    }
    boolean passed = super.firstProcessObjectWithRule(profile, object, context, rule);
    if (passed && answers.passed.size() < MOST_REMEMBERED) answers.passed.add(values);
    return passed;
  }

  private RuleTest test(Rule rule) {
    Set<String> words = Set.copyOf(new HashSet<>(Arrays.asList(rule.getTest().split("\\W+"))));
    boolean itself = !Boolean.TRUE.equals(rule.getDeferred())
        && words.stream().noneMatch(word -> variables.contains(word) || word.endsWith("_size"));
    return new RuleTest(words, itself, new HashMap<>());
  }

  /**
   * @param words of the test's text, the names of properties among them
   * @param itself whether it reads properties of the object alone
   */
  private record RuleTest(Set<String> words, boolean itself, Map<Class<?>, Answers> byClass) {
    @Nullable
    Answers answers(org.verapdf.model.baselayer.Object object) {
      return itself ? byClass.computeIfAbsent(object.getClass(), c -> Answers.of(object, words)) : null;
    }
  }

  /**
   * @param getters of the properties that the test reads; null where one cannot be called
   * @param passed the values with which the test was passed
   */
  private record Answers(@Nullable List<Method> getters, Set<List<@Nullable Object>> passed) {
    static Answers of(org.verapdf.model.baselayer.Object object, Set<String> words) {
      List<Method> getters = new ArrayList<>();
      try {
        for (String property : object.getProperties())
          if (words.contains(property)) getters.add(object.getClass().getMethod("get" + property));
      } catch (NoSuchMethodException e) {
        return new Answers(null, Set.of());
      }
      return new Answers(List.copyOf(getters), new HashSet<>());
    }

    /** Null where they cannot be compared. */
    @Nullable
    List<@Nullable Object> values(org.verapdf.model.baselayer.Object object) {
      if (getters == null) return null;
      @Nullable Object[] values = new @Nullable Object[getters.size()];
      try {
        for (int i = 0; i < values.length; i++) values[i] = getters.get(i).invoke(object);
      } catch (IllegalAccessException | InvocationTargetException e) {
        return null;
      }
      for (Object value : values)
        if (value != null && !(value instanceof String || value instanceof Number || value instanceof Boolean))
          return null;
      return Arrays.asList(values);
    }
  }
}
