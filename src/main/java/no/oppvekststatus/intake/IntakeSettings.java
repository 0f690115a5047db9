package no.oppvekststatus.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How files are received: {@code oppvekst.home}, {@code oppvekst.intake.most-megabytes} (largest file opened),
 * {@code oppvekst.intake.bad-share} (share of bad lines, 0–1, above which a table is refused whole) and
 * {@code oppvekst.intake.longest-seconds} (time after which the reading of a file is abandoned and the file refused).
 */
@Configuration(proxyBeanMethods = false)
public class IntakeSettings {
  /** The largest file that is let in is read in a minute or two on a slow machine. */
  static final int LONGEST_SECONDS = 600;
  /** A file of ordinary size needs about a tenth of a small heap; a quarter leaves room for the rest of the night. */
  private static final double LEAST_FREE = 0.25;

  @Bean
  Intake intake(@Value("${oppvekst.home:./run}") Path home, @Value("${oppvekst.intake.most-megabytes:512}") int mostMegabytes,
      @Value("${oppvekst.intake.bad-share:0.5}") double badShare,
      @Value("${oppvekst.intake.longest-seconds:" + LONGEST_SECONDS + "}") int longestSeconds, DataSource dataSource, Clock clock) {
    return open(home, FileReaders.of((long) mostMegabytes << 20), boundary(longestSeconds), badShare, dataSource, clock);
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
    return open(home, FileReaders.of(mostBytes), boundary(LONGEST_SECONDS), badShare, dataSource, clock);
  }

  static Intake open(Path home, FileReaders readers, FileBoundary boundary, double badShare, DataSource dataSource, Clock clock) {
    SourceFileStore files = new SourceFileStore(JdbcClient.create(dataSource));
    ImportStore keep = new ImportStore(files, new ObservationStore(dataSource), new AnswerStore(dataSource),
        new PlaceStore(dataSource), new TransactionTemplate(new JdbcTransactionManager(dataSource)), boundary, badShare);
    return new Intake(readers, boundary, new ArchiveFile(home.resolve("archive")), files, keep, home.resolve("out"), clock);
  }

  /** @param seconds time after which a reading is abandoned */
  static FileBoundary boundary(int seconds) { return new FileBoundary(Duration.ofSeconds(seconds), LEAST_FREE); }
}
