package no.oppvekststatus.intake.selfreport;

import java.util.Optional;
import java.util.stream.Collectors;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Organisation.Recipient;
import no.oppvekststatus.plan.PlanBook;

/** Whose form it is and for which report year. */
public record FormIdentity(String municipality, String unit, int year) {
  /** As it is remembered: municipality/unit/year. */
  public String key() {
    return municipality + "/" + unit + "/" + year;
  }

  /** The unit by its name where the plan has one. */
  public String unitName(PlanBook book) {
    return book.of(municipality).flatMap(e -> FormReader.unit(e, unit, year)).map(u -> u.name()).orElse(unit);
  }

  /** The addresses of those who answer for the unit; empty where the organisation file has none. */
  public Optional<String> contact(PlanBook book) {
    String found = book.of(municipality).map(e -> e.organisation().recipients().stream()
        .filter(r -> r.document() == DocumentKind.UNIT_REPORT && unit.equals(r.unit())).map(Recipient::email).distinct()
        .collect(Collectors.joining(", "))).orElse("");
    return found.isBlank() ? Optional.empty() : Optional.of(found);
  }
}
