package no.oppvekststatus.wording;

import java.util.List;
import no.oppvekststatus.plan.ObligationReason;
import no.oppvekststatus.plan.ObligationReason.Rule;
import no.oppvekststatus.plan.ObligedUnit;
import no.oppvekststatus.plan.Ownership;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.ReferenceKind;
import no.oppvekststatus.plan.ReferenceTarget;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.plan.UnitGroup.Selector;

/**
 * The rule by which the plan's wording was resolved to units, in the document's written language. The plan's own words
 * and the names of units stand as they are.
 */
public final class RuleWords {
  private final Texts texts;
  private final Plan plan;
  private final Selector.Cases<String> selectors = new SelectorWords();

  public RuleWords(Texts texts, Plan plan) {
    this.texts = texts;
    this.plan = plan;
  }

  /** The plan's words, the rule, and where so that the plan does not bind the unit. */
  public String of(ObligedUnit obliged) {
    String words = label(obliged.reason()) + ": " + rule(obliged.reason());
    return obliged.binding() ? words : texts.of("rule.apart", words);
  }

  /** The plan's own words, quoted: "«Barnehager»". */
  public static String label(ObligationReason reason) {
    return "«" + reason.label() + "»";
  }

  /** The rule alone, the same for units that the plan binds and those that it does not. */
  public String rule(ObligationReason reason) {
    String words = words(reason.rule());
    return reason.partner() ? texts.of("rule.partner", words) : words;
  }

  private String words(Rule rule) {
    return rule.on(
        named -> named.member().map(u -> texts.of("rule.named-at", u.name())).orElse(texts.of("rule.named")),
        answered -> texts.of("rule.answered-by", answered.unit().name()), this::words);
  }

  private String words(Rule.ByGroup group) {
    String words = group.selector().on(selectors);
    return group.answering() ? texts.of("rule.answered-by", words) : words;
  }

  private String name(String unit) { return plan.unit(unit).map(Unit::name).orElse(unit); }

  private String or(List<String> words) {
    return words.size() < 2 ? String.join("", words)
        : texts.of("rule.or", String.join(", ", words.subList(0, words.size() - 1)), words.get(words.size() - 1));
  }

  private final class SelectorWords implements Selector.Cases<String> {
    @Override
    public String byType(Selector.ByType s) {
      return texts.of("rule.by-type", or(s.types().stream().map(this::type).toList()));
    }

    /** The types that the languages call differently; any other is the plan's own word. */
    private String type(String type) {
      return switch (type) {
        case "barneskole" -> texts.of("unit-type.barneskole");
        case "ungdomsskole" -> texts.of("unit-type.ungdomsskole");
        case "videregående skole" -> texts.of("unit-type.videregaende-skole");
        default -> type;
      };
    }

    @Override
    public String bySector(Selector.BySector s) { return texts.of("rule.by-sector", s.sector()); }

    @Override
    public String byOwnership(Selector.ByOwnership s) {
      return texts.of("rule.by-ownership", or(s.ownerships().stream().map(Ownership::code).toList()));
    }

    @Override
    public String byIds(Selector.ByIds s) {
      return texts.of("rule.by-ids", String.join(", ", s.ids().stream().map(RuleWords.this::name).toList()));
    }

    @Override
    public String under(Selector.Under s) { return texts.of("rule.under", name(s.unit())); }

    @Override
    public String staffOf(Selector.StaffOf s) { return texts.of("rule.staff-of", referred(s.target())); }

    private String referred(ReferenceTarget target) {
      if (target.kind() == ReferenceKind.UNIT) return name(target.id());
      return plan.unitGroups().stream().filter(g -> g.id().equals(target.id())).findFirst()
          .map(g -> g.selector().on(this)).orElse(target.id());
    }

    @Override
    public String byRole(Selector.ByRole s) { return texts.of("rule.by-role", s.role(), s.within().on(this)); }

    @Override
    public String anyOf(Selector.AnyOf s) {
      return s.selectors().stream().map(x -> x.on(this)).reduce((a, b) -> texts.of("rule.and", a, b)).orElse("");
    }

    @Override
    public String all() { return texts.of("rule.all"); }
  }
}
