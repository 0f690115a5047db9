package no.oppvekststatus.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportYear;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * On the first start of the counter: makes one login for each role and place, shows the passwords once, keeps only
 * their hashes. The many unit leaders' stand in a file that its owner alone can read.
 */
@Component
@ConditionalOnWebApplication
class FirstLoginSettings implements ApplicationRunner {
  private final UserStore users;
  private final PlanNames names;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final Home home;

  FirstLoginSettings(UserStore users, PlanNames names, PasswordEncoder encoder, Clock clock, Home home) {
    this.users = users;
    this.names = names;
    this.encoder = encoder;
    this.clock = clock;
    this.home = home;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!users.isEmpty()) return;
    PlanBook book = names.book();
    LocalDate today = LocalDate.now(clock.withZone(NorwegianTime.ZONE));
    List<NewLogin> made =
        FirstLogins.of(book, entry -> ReportYear.of(entry, today)).parallelStream().map(this::login).toList();
    Path file = PasswordFile.write(home, made.stream().filter(NewLogin::ofUnit).map(NewLogin::line).toList());
    users.addAll(made.stream().collect(Collectors.toMap(NewLogin::viewer, NewLogin::hash)));
    System.out.println("Brukere til første innlogging. Passordene vises bare denne ene gangen:");
    made.stream().filter(login -> !login.ofUnit()).forEach(login -> System.out.println("  " + login.line()));
    System.out.println("Passordene til enhetslederne står i " + file + ". Del dem ut, og slett filen.");
  }

  private NewLogin login(Viewer viewer) {
    String password = FirstLogins.password(new SecureRandom());
    String hash = encoder.encode(password);
    if (hash == null) throw new IllegalStateException("no hash");
    return new NewLogin(viewer, password, hash);
  }

  private record NewLogin(Viewer viewer, String password, String hash) {
    boolean ofUnit() { return viewer.role() == UserRole.UNIT_LEADER; }
    String line() { return String.format("%-15s %-48s %s", viewer.role().code(), viewer.name(), password); }

    @Override
    public String toString() { return viewer.toString(); }
  }
}
