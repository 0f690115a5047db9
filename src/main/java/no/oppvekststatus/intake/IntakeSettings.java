package no.oppvekststatus.intake;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.intake.screening.FileSafetyReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the door is hung: {@code oppvekst.home}, {@code oppvekst.intake.most-megabytes} (largest file opened) and
 * {@code oppvekst.intake.bad-share} (share of bad lines, 0–1, above which a table is refused whole).
 */
@Configuration(proxyBeanMethods = false)
public class IntakeSettings {

  @Bean
  Intake intake(@Value("${oppvekst.home:./run}") Path home, @Value("${oppvekst.intake.most-megabytes:512}") int mostMegabytes,
      @Value("${oppvekst.intake.bad-share:0.5}") double badShare, DataSource dataSource, Clock clock) {
    return open(home, (long) mostMegabytes << 20, badShare, dataSource, clock);
  }

  @Bean
  InboxStore inboxStore(@Value("${oppvekst.home:./run}") Path home, Intake intake, DataSource dataSource, Clock clock) {
    return new InboxStore(home.resolve("inbox"), intake, JdbcClient.create(dataSource), clock);
  }

  @Bean
  RejectionStore rejectionStore(DataSource dataSource) {
    return new RejectionStore(JdbcClient.create(dataSource));
  }

  static Intake open(Path home, long mostBytes, double badShare, DataSource dataSource, Clock clock) {
    SourceFileStore files = new SourceFileStore(JdbcClient.create(dataSource));
    ImportStore keep = new ImportStore(files, new ObservationStore(dataSource), new AnswerStore(dataSource),
        new PlaceStore(dataSource), new TransactionTemplate(new JdbcTransactionManager(dataSource)), badShare);
    return new Intake(new FileSafetyReader(mostBytes), new ArchiveFile(home.resolve("archive")), files, keep, home.resolve("out"), clock);
  }
}
