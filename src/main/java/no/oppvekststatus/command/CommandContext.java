package no.oppvekststatus.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.database.ServerSettings;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.PlanRefused;
import no.oppvekststatus.plan.ReportCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The Spring context of one command, started only by the commands that need the database. */
final class CommandContext implements AutoCloseable {
  private final ConfigurableApplicationContext spring;

  private CommandContext(ConfigurableApplicationContext spring) { this.spring = spring; }

  /** Starts Spring with settings as on its command line; with {@code web} the counter is opened. */
  @FunctionalInterface
  public interface Starter {
    ConfigurableApplicationContext start(String[] settings, boolean web);
  }

  static CommandContext open(Starter starter, @Nullable Path home, boolean web, String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    if (home != null) all.add("--oppvekst.home=" + home);
    if (web) all.add("--oppvekst.serve=true");
    return new CommandContext(starter.start(all.toArray(String[]::new), web));
  }

  <T> T get(Class<T> type) { return spring.getBean(type); }

  Home home() { return get(Home.class); }

  PlanBook book() { return get(PlanBook.class); }

  /** Today in Oslo, where the nights are counted. */
  LocalDate today() {
    return LocalDate.now(get(Clock.class).withZone(NorwegianTime.ZONE));
  }

  /** The municipality's plan, or wrong use that names those there are. */
  PlanBook.Entry entry(String municipality) {
    book().refusedOf(municipality).ifPresent(r -> { throw new PlanRefused(r.problems()); });
    return book().of(municipality)
        .orElseThrow(() -> new WrongUse("Ukjent kommune «" + municipality + "». Disse er kjent: "
            + String.join(", ", book().heads().stream().map(PlanHead::municipalityId).sorted().toList())
            + "."));
  }

  /**
   * The year, or wrong use: a report year lies between the plan's first year and its last, or this year if that is
   * later.
   */
  int year(PlanBook.Entry entry, int year) {
    int first = entry.plan().validFrom().getYear();
    int last = Math.max(entry.plan().validTo().getYear(), today().getYear());
    if (year < first || year > last)
      throw new WrongUse("Ukjent rapportår " + year + " for " + entry.municipalityId() + ". Velg et år fra " + first
          + " til " + last + ".");
    return year;
  }

  /** The municipality's report of a year, as of today. */
  ReportCase report(PlanBook.Entry entry, int year) {
    return new ReportCase(book(), entry, year, today());
  }

  /** Where the counter answers; with {@code --port 0} the system has chosen. */
  int port() {
    return spring.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** False where the operator has chosen speed for a database that is thrown away. */
  boolean durable() {
    return get(ServerSettings.class).durable();
  }

  boolean running() { return spring.isActive(); }

  @Override
  public void close() { spring.close(); }
}
