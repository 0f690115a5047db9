package no.oppvekststatus.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.ProfileDetails;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;

/**
 * A profile of veraPDF for one thread. veraPDF's own takes a lock each time it is asked for the rules of a type, some
 * ten times for each letter, and it is the same lock for all threads.
 */
final class ProfileReader implements ValidationProfile {
  private final ValidationProfile profile;
  private final Map<String, Set<Rule>> rules = new HashMap<>();
  private final Map<String, Set<Variable>> variables = new HashMap<>();

  ProfileReader(ValidationProfile profile) { this.profile = profile; }

  @Override
  public Set<Rule> getRulesByObject(String type) {
    return rules.computeIfAbsent(type, profile::getRulesByObject);
  }

  @Override
  public Set<Variable> getVariablesByObject(String type) {
    return variables.computeIfAbsent(type, profile::getVariablesByObject);
  }

  @Override
  public PDFAFlavour getPDFAFlavour() { return profile.getPDFAFlavour(); }

  @Override
  public ProfileDetails getDetails() { return profile.getDetails(); }

  @Override
  public String getHexSha1Digest() { return profile.getHexSha1Digest(); }

  @Override
  public Set<Rule> getRules() { return profile.getRules(); }

  @Override
  public @Nullable Rule getRuleByRuleId(RuleId id) { return profile.getRuleByRuleId(id); }

  @Override
  public Set<Variable> getVariables() { return profile.getVariables(); }

  @Override
  public SortedSet<String> getTags() { return profile.getTags(); }
}
