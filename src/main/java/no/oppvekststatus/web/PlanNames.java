package no.oppvekststatus.web;

import java.util.Optional;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.Unit;

/** The plans' own names for the ids of listed documents; an id that no plan knows any more is shown as it stands. */
record PlanNames(PlanBook book) {

  /** True where made-up data is in use; every page then says so. */
  boolean sample() {
    return book.heads().stream().anyMatch(PlanHead::sample);
  }

  String municipality(String id) {
    return book.municipality(id).map(Municipality::name).orElse(id);
  }

  String recipient(String municipality, String id) {
    return unit(municipality, id).map(Unit::name)
        .or(() -> committee(municipality, id).map(Organisation.Committee::name))
        .or(() -> body(municipality, id).map(Plan.Body::name))
        .or(() -> reader(municipality, id).map(Organisation.Recipient::role))
        .orElse(id);
  }

  private Optional<Organisation.Recipient> reader(String municipality, String id) {
    return book.of(municipality)
        .flatMap(entry -> entry.organisation().recipients().stream().filter(r -> r.id().equals(id)).findFirst());
  }

  /** "" where the unit is unknown or belongs to none. */
  String serviceArea(String municipality, String unit) {
    return unit(municipality, unit).flatMap(found -> Optional.ofNullable(found.serviceArea())).orElse("");
  }

  private Optional<Unit> unit(String municipality, String id) {
    return book.of(municipality).flatMap(entry -> entry.organisation().units().stream()
        .filter(unit -> unit.id().equals(id)).findFirst().or(() -> entry.plan().unit(id)));
  }

  private Optional<Organisation.Committee> committee(String municipality, String id) {
    return book.of(municipality).flatMap(entry -> entry.organisation().committee(id));
  }

  private Optional<Plan.Body> body(String municipality, String id) {
    return book.of(municipality).flatMap(entry -> entry.plan().bodies().stream()
        .filter(body -> body.id().equals(id)).findFirst());
  }
}
