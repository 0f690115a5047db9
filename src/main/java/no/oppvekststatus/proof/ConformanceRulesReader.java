package no.oppvekststatus.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.oppvekststatus.proof.PassedRulesReader.ObjectRules;
import no.oppvekststatus.proof.PassedRulesReader.ProfileRule;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeJavaObject;
import org.mozilla.javascript.ScriptableObject;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.core.ValidationException;
import org.verapdf.cos.COSName;
import org.verapdf.pd.font.cmap.CMap;
import org.verapdf.pd.font.cmap.PDCMap;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResults;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.JavaScriptEvaluator;
import org.verapdf.tools.StaticResources;

/**
 * Walks veraPDF's model of one document as veraPDF's own validator does, object by object in the same order, and asks
 * its script engine only what {@link PassedRulesReader} does not know. What is the same for all objects of a type is
 * found once, and the path to an object is written only where a rule fails: a report has 80,000 objects.
 */
final class ConformanceRulesReader {
  static final String IDENTITY = "Identity-H";
  /**
   * veraPDF's map of the codes of our texts, with its 256 ranges from the lowest on: it is gone through six times for a
   * letter, and a typeface has its letters in the first ranges. Never changed, and for all threads.
   */
  static final CMap LOWEST_FIRST = lowestFirst();

  private final PassedRulesReader known;
  private final List<ProfileVerdict> verdicts;
  private final Deque<ModelNode> open = new ArrayDeque<>();
  private final Set<String> met = new HashSet<>();
  private final Map<ProfileRule, List<ModelNode>> deferred = new LinkedHashMap<>();

  /** @param known of the thread that this document is read in */
  ConformanceRulesReader(PassedRulesReader known) {
    this.known = known;
    this.verdicts = known.profiles().stream().map(p -> new ProfileVerdict(p.getPDFAFlavour())).toList();
  }

  /** What one profile says of the document. */
  static final class ProfileVerdict {
    private final PDFAFlavour profile;
    private final Map<RuleId, Integer> failures = new LinkedHashMap<>();
    private final Map<Rule, String> first = new LinkedHashMap<>();
    private long checks;

    ProfileVerdict(PDFAFlavour profile) { this.profile = profile; }

    PDFAFlavour profile() { return profile; }

    long checks() { return checks; }

    /** How often each broken rule is broken. */
    Map<RuleId, Integer> failures() { return failures; }

    /** The path to the first object that breaks each broken rule, as veraPDF writes it. */
    Map<Rule, String> first() {
      return first;
    }

    private void failed(Rule rule, ModelNode at) {
      failures.merge(rule.getRuleId(), 1, Integer::sum);
      first.computeIfAbsent(rule, r -> ValidationResults.locationFromValues("", at.path()).getContext());
    }
  }

  /** An object and how it is reached; the first has no parent. */
  private record ModelNode(org.verapdf.model.baselayer.Object object, @Nullable ModelNode parent, String link,
      int index) {
    String path() {
      if (parent == null) return "root";
      String id = object.getID();
      String extra = object.getExtraContext();
      return parent.path() + "/" + link + "[" + index + "]" + (id == null ? "" : "(" + id + ")")
          + (extra == null ? "" : "{" + extra + "}");
    }
  }

  private static CMap lowestFirst() {
    CMap map = new PDCMap(COSName.construct(IDENTITY)).getCMapFile();
    Collections.reverse(map.getCidMappings());
    return map;
  }

  /** In the order of the profiles. */
  List<ProfileVerdict> verdicts(PDFAParser parser) throws VeraPDFException {
    StaticResources.cacheCMap(IDENTITY, LOWEST_FIRST);
    parser.setFlavours(known.profiles().stream().map(ValidationProfile::getPDFAFlavour).toList());
    try {
      walk(parser.getRoot());
      return verdicts;
    } catch (ModelParsingException | RuntimeException e) {
      throw new ValidationException("the document cannot be checked", e);
    }
  }

  private void walk(org.verapdf.model.baselayer.Object root) throws ValidationException {
    ScriptableObject scope = JavaScriptEvaluator.initialise();
    try {
      for (ValidationProfile profile : known.profiles()) for (Variable variable : profile.getVariables())
        scope.put(variable.getName(), scope,
            plain(JavaScriptEvaluator.evaluateString(variable.getDefaultValue(), scope)));
      if (root.getID() != null) met.add(root.getID());
      for (ModelNode node = new ModelNode(root, null, "", 0); node != null; node = open.poll()) visit(node, scope);
      for (Map.Entry<ProfileRule, List<ModelNode>> left : deferred.entrySet())
        for (ModelNode node : left.getValue()) check(left.getKey(), node, scope);
    } finally {
      JavaScriptEvaluator.exitContext();
    }
  }

  private void visit(ModelNode node, ScriptableObject scope) throws ValidationException {
    org.verapdf.model.baselayer.Object object = node.object();
    ObjectRules asked = known.of(object);
    if (!asked.rules().isEmpty()) rules(node, asked, scope);
    for (Variable variable : asked.set())
      scope.put(variable.getName(), scope, JavaScriptEvaluator.evalVariableResult(variable, object, scope));
    List<String> links = asked.links();
    for (int i = links.size() - 1; i >= 0; i--) follow(node, links.get(i));
  }

  private void rules(ModelNode node, ObjectRules asked, ScriptableObject scope) {
    BitSet passed = asked.passed(node.object(), scope);
    List<ProfileRule> rules = asked.rules();
    for (int i = 0; i < rules.size(); i++) {
      ProfileRule rule = rules.get(i);
      if (passed.get(i)) verdicts.get(rule.profile()).checks++;
      else if (rule.deferred()) deferred.computeIfAbsent(rule, r -> new ArrayList<>()).add(node);
      else if (check(rule, node, scope) && asked.remembered().get(i)) passed.set(i);
    }
  }

  private boolean check(ProfileRule asked, ModelNode node, ScriptableObject scope) {
    ProfileVerdict verdict = verdicts.get(asked.profile());
    boolean passes = JavaScriptEvaluator.getTestEvalResult(node.object(), asked.rule(), scope);
    verdict.checks++;
    if (!passes) verdict.failed(asked.rule(), node);
    return passes;
  }

  /** The last is visited first, and an object with an identity once. */
  private void follow(ModelNode node, String link) throws ValidationException {
    List<? extends org.verapdf.model.baselayer.Object> objects = node.object().getLinkedObjects(link);
    if (objects == null) throw new ValidationException("a link to nothing at " + node.path() + "/" + link);
    for (int i = objects.size() - 1; i >= 0; i--) {
      org.verapdf.model.baselayer.Object object = objects.get(i);
      if (object == null) throw new ValidationException("a link to nothing at " + node.path() + "/" + link);
      String id = object.getID();
      if (id == null || met.add(id)) open.push(new ModelNode(object, node, link, i));
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof NativeJavaObject java ? java.unwrap() : value;
  }
}
