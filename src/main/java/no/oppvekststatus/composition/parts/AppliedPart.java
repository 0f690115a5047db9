package no.oppvekststatus.composition.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Methods;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.Text;
import no.oppvekststatus.document.NumberMark;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.wording.Numbers;

/** Which of the rules this very report has used, on how many indicators, and what came of them. */
final class AppliedPart {
  /** Given as numbers alone: a list of the figures would reveal why each is hidden. */
  private static final String HIDING = "skjerming.";

  private AppliedPart() {}

  private static String number(ReportScope a, String what, Object number) {
    return NumberMark.of("metode." + what + "." + a.year(), ReportScope.ids(a.indicators()), number);
  }

  static List<Block> of(ReportScope a) {
    Methods m = Methods.of(a.indicators());
    List<String> said = new ArrayList<>();
    if (!m.intervals().isEmpty()) said.add(a.text("method.applied-intervals", Arrays.stream(Methods.Method.values())
        .filter(m.intervals()::containsKey)
        .map(w -> a.text(w.text()) + " (" + number(a, w.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            m.intervals().getOrDefault(w, 0)) + ")")
        .collect(Collectors.joining(", "))));
    if (!m.uncertain().isEmpty()) said.add(a.text("method.applied-uncertain", names(a, m.uncertain())));
    if (m.changes() > 0) said.add(a.text("method.applied-changes", number(a, "mot-utgangspunktet", m.changes()),
        number(a, "newcombe", m.newcombe())));
    if (m.references() > 0)
      said.add(a.text(m.references() == 1 ? "method.applied-references.one" : "method.applied-references.many",
          number(a, "mot-andre", m.references())));
    if (m.changes() + m.references() > 0)
      said.add(a.text("method.applied-chance", number(a, "prover", m.changes() + m.references()),
          number(a, "ventede-utslag", Numbers.decimal(m.expectedFalseAlarms(), 1))));
    said.add(a.text("method.applied-trends", number(a, "trender", m.trends()),
        a.count("indikatorer", ReportScope.ids(a.indicators()))));
    List<Block> blocks = new ArrayList<>(List.of(Text.compact(String.join(" ", said))));
    List<String> absent = absent(a, m);
    if (!absent.isEmpty()) blocks.add(Text.compact(String.join(" ", absent)));
    Disclosed.Price price = a.disclosed().price();
    blocks.add(Text.compact(price.people() == 0 ? a.text("method.applied-no-people")
        : a.text("method.applied-price", NumberMark.of(HIDING + "skjult", price.hidden()),
            NumberMark.of(HIDING + "om-personer", price.people()),
            NumberMark.of(HIDING + "andel", List.of(HIDING + "skjult", HIDING + "om-personer"),
                Numbers.decimal(100.0 * price.hidden() / price.people(), 0)))));
    return blocks;
  }

  /** Indicators without a figure, by the reason. */
  private static List<String> absent(ReportScope a, Methods m) {
    Map<String, List<Indicator>> byReason = new LinkedHashMap<>();
    m.absent().forEach(
        w -> byReason.computeIfAbsent(a.words().of(w.why()).capital(), k -> new ArrayList<>()).add(w.indicator()));
    return byReason.entrySet().stream().map(e -> a.text("method.applied-absent", e.getKey(), names(a, e.getValue())))
        .toList();
  }

  private static String names(ReportScope a, List<Indicator> indicators) {
    return indicators.stream().map(i -> a.inLanguage(i.title())).distinct().collect(Collectors.joining("; "));
  }
}
