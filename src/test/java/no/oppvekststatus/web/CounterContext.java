package no.oppvekststatus.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.database.DatabaseHealthStore;
import no.oppvekststatus.database.LeaseSettings;
import no.oppvekststatus.delivery.OutboxCountStore;
import no.oppvekststatus.edition.DraftPageStore;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.job.NightStepStore;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.webreport.PrintedWebReport;
import org.mockito.Mockito;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The counter alone: its pages and its lock on a real database, with Nordvik's and Sørvik's documents in its list.
 * It bears no stereotype, so that the program's own scan does not find it.
 */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = WebSettings.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = FirstLoginSettings.class))
@EnableBatchProcessing
@EnableJdbcJobRepository
@EnableConfigurationProperties(LeaseSettings.class)
@Import({EditionStore.class, NightStepStore.class, OutboxCountStore.class})
class CounterContext {
  static final String PASSWORD = "riktig-hest-batteri";
  static final Instant NOW = Instant.parse("2026-03-15T03:00:00Z");

  @Bean
  DataSource dataSource() { return TestDatabase.fresh(); }

  @Bean
  DatabaseHealthStore databaseHealth(DataSource dataSource) { return new DatabaseHealthStore(dataSource); }

  @Bean
  Clock clock() { return Clock.fixed(NOW, ZoneOffset.UTC); }

  @Bean
  PlanBook plans() { return Nordvik.names().book(); }

  @Bean
  Home home(ConfigurableEnvironment environment) {
    return new Home(Path.of(environment.getRequiredProperty("oppvekst.home")));
  }

  /** Stands in for the composing of a draft's page, which needs every figure there is. */
  @Bean
  DraftPageStore draftPages() {
    DraftPageStore pages = Mockito.mock(DraftPageStore.class);
    Mockito.when(pages.find(anyString(), anyInt(), anyString(), any(Language.class)))
        .thenAnswer(asked -> Optional.of(page("utkast " + List.of(asked.getArguments()))));
    return pages;
  }

  @Bean
  InitializingBean fillHome(Home home, EditionStore editions, UserStore users, PasswordEncoder encoder) {
    return () -> {
      for (Edition edition : Nordvik.fillHome(home)) keep(editions, edition);
      String hash = Objects.requireNonNull(encoder.encode(PASSWORD));
      users.addAll(VIEWERS.stream().collect(Collectors.toMap(viewer -> viewer, viewer -> hash)));
    };
  }

  /** A page and the hash of its style. */
  static PrintedWebReport page(String text) {
    return new PrintedWebReport("<style>p{}</style>" + text, "gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=");
  }

  /** Nordvik's edition has its web report, Sørvik's was published before there were any. */
  private static void keep(EditionStore editions, Edition edition) {
    Map<UUID, PrintedWebReport> pages = edition.documents().stream()
        .filter(d -> d.path().equals("statusrapport-oppvekst-nb.pdf") && edition.municipality().equals("nordvik"))
        .collect(Collectors.toMap(Edition.EditionDocument::id, d -> page("utgave " + d.path())));
    editions.keep(edition, new EditionStore.EditionContent(ExportFile.read(Nordvik.EXPORT), pages, ""), edition.clock(),
        kept -> {});
  }

  static final List<Viewer> VIEWERS = List.of(
      new Viewer("drift", UserRole.OPERATOR, "", ""),
      new Viewer("revisor", UserRole.AUDITOR, "", ""),
      new Viewer("planeier", UserRole.PLAN_OWNER, "nordvik", ""),
      new Viewer("utvalg", UserRole.COMMITTEE_MEMBER, "nordvik", ""),
      new Viewer("annet-utvalg", UserRole.COMMITTEE_MEMBER, "nordvik", "teknisk"),
      new Viewer("tjeneste", UserRole.SERVICE_HEAD, "nordvik", "skole"),
      new Viewer("enhet", UserRole.UNIT_LEADER, "nordvik", "skole-a"));

  /** A home folder for one run of the tests; the system removes it. */
  static String temporaryHome() {
    try {
      return Files.createTempDirectory("counter").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
