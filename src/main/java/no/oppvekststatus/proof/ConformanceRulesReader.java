package no.oppvekststatus.proof;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.validators.BaseValidator;
import org.verapdf.pdfa.validation.validators.FlavourValidator;

/** veraPDF's validator for one document, not asking its script engine what {@link PassedRulesReader} knows. */
final class ConformanceRulesReader extends BaseValidator {
  private final PassedRulesReader known;
  private org.verapdf.model.baselayer.@Nullable Object last;
  private Set<Rule> ofItself = Set.of();
  private Set<Rule> passed = Set.of();

  /**
   * @param known of the thread that this validator runs in
   * @param mostFailures of each rule that are kept
   */
  ConformanceRulesReader(PassedRulesReader known, int mostFailures) {
    super(known.profiles(), mostFailures, false, false, false);
    this.known = known;
  }

  /** veraPDF asks all rules of an object after each other. */
  @Override
  public boolean firstProcessObjectWithRule(FlavourValidator profile, org.verapdf.model.baselayer.Object object,
      String context, Rule rule) {
    if (object != last) {
      last = object;
      PassedRulesReader.OfClass rules = known.of(object);
      ofItself = rules.ofItself();
      passed = rules.passed(object);
    }
    if (passed.contains(rule)) {
      processAssertionResult(profile, true, context, rule, object);
      return true;
    }
    boolean pass = super.firstProcessObjectWithRule(profile, object, context, rule);
    if (pass && ofItself.contains(rule)) passed.add(rule);
    return pass;
  }
}
