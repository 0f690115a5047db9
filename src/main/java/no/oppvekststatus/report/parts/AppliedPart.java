package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Methods;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.lineage.Printed;
import no.oppvekststatus.report.words.Numbers;

/** Which of the rules this very report has used, on how many indicators, and what came of them. */
final class AppliedPart {
  /** Told as numbers alone: which figures they are would tell why each is hidden. */
  private static final String HIDING = "skjerming.";

  private AppliedPart() {}

  private static String number(Account a, String what, Object number) {
    return Printed.of("metode." + what + "." + a.year(), Account.ids(a.indicators()), number);
  }

  static List<Block> of(Account a) {
    Methods m = Methods.of(a.indicators());
    List<String> said = new ArrayList<>();
    if (!m.intervals().isEmpty()) said.add(a.text("method.applied-intervals", Arrays.stream(Methods.Method.values())
        .filter(m.intervals()::containsKey).map(w -> word(a, w) + " (" + number(a, w.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            m.intervals().getOrDefault(w, 0)) + ")").collect(Collectors.joining(", "))));
    if (!m.uncertain().isEmpty()) said.add(a.text("method.applied-uncertain", names(a, m.uncertain())));
    if (m.changes() > 0) said.add(a.text("method.applied-changes", number(a, "mot-utgangspunktet", m.changes()), number(a, "newcombe", m.newcombe())));
    if (m.references() > 0) said.add(a.text(m.references() == 1 ? "method.applied-references.one" : "method.applied-references.many",
        number(a, "mot-andre", m.references())));
    if (m.changes() + m.references() > 0) said.add(a.text("method.applied-chance", number(a, "prover", m.changes() + m.references()),
        number(a, "ventede-utslag", Numbers.decimal(m.expectedFalseAlarms(), 1))));
    said.add(a.text("method.applied-trends", number(a, "trender", m.trends()), a.count("indikatorer", Account.ids(a.indicators()))));
    List<Block> blocks = new ArrayList<>(List.of(new Text("compact", String.join(" ", said))));
    List<String> absent = absent(a, m);
    if (!absent.isEmpty()) blocks.add(new Text("compact", String.join(" ", absent)));
    Disclosed.Price price = a.disclosed().price();
    blocks.add(new Text("compact", price.people() == 0 ? a.text("method.applied-no-people")
        : a.text("method.applied-price", Printed.of(HIDING + "skjult", price.hidden()), Printed.of(HIDING + "om-personer", price.people()),
            Printed.of(HIDING + "andel", List.of(HIDING + "skjult", HIDING + "om-personer"), Numbers.decimal(100.0 * price.hidden() / price.people(), 0)))));
    return blocks;
  }

  /** Indicators without a figure, by the reason. */
  private static List<String> absent(Account a, Methods m) {
    Map<String, List<Indicator>> byReason = new LinkedHashMap<>();
    m.absent().forEach(w -> byReason.computeIfAbsent(a.words().of(w.why()).capital(), k -> new ArrayList<>()).add(w.indicator()));
    return byReason.entrySet().stream().map(e -> a.text("method.applied-absent", e.getKey(), names(a, e.getValue()))).toList();
  }

  private static String names(Account a, List<Indicator> indicators) {
    return indicators.stream().map(i -> a.inLanguage(i.title())).distinct().collect(Collectors.joining("; "));
  }

  private static String word(Account a, Methods.Method method) {
    return switch (method) {
      case WILSON -> a.text("method.wilson");
      case EXACT_POISSON -> a.text("method.exact-poisson");
      case BYAR -> a.text("method.byar");
      case STUDENT -> a.text("method.student");
    };
  }
}
