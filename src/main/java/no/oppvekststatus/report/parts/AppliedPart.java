package no.oppvekststatus.report.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.assessment.Methods;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Text;
import no.oppvekststatus.report.words.Numbers;

/** Which of the rules this very report has used, on how many indicators, and what came of them. */
final class AppliedPart {
  private AppliedPart() {}

  static List<Block> of(Account a) {
    Methods m = Methods.of(a.indicators());
    List<String> said = new ArrayList<>();
    if (!m.intervals().isEmpty()) said.add(a.text("method.applied-intervals", Arrays.stream(Methods.Method.values())
        .filter(m.intervals()::containsKey).map(w -> word(a, w) + " (" + m.intervals().get(w) + ")").collect(Collectors.joining(", "))));
    if (!m.uncertain().isEmpty()) said.add(a.text("method.applied-uncertain", names(a, m.uncertain())));
    if (m.changes() > 0) said.add(a.text("method.applied-changes", m.changes(), m.newcombe()));
    if (m.references() > 0) said.add(a.text("method.applied-references", m.references()));
    if (m.changes() + m.references() > 0) said.add(a.text("method.applied-chance", m.changes() + m.references(),
        Numbers.decimal(m.expectedFalseAlarms(), 1)));
    said.add(a.text("method.applied-trends", m.trends(), a.indicators().size()));
    List<Block> blocks = new ArrayList<>(List.of(new Text("compact", String.join(" ", said))));
    absent(a, m).forEach(line -> blocks.add(new Text("compact", line)));
    Disclosed.Price price = a.disclosed().price();
    blocks.add(new Text("compact", price.people() == 0 ? a.text("method.applied-no-people")
        : a.text("method.applied-price", price.hidden(), price.people(), Numbers.decimal(100.0 * price.hidden() / price.people(), 0))));
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
