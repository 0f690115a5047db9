package no.oppvekststatus.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.ProgramSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How files are received, within the limits of {@link LimitSettings}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProgramSettings.class, LimitSettings.class})
public class IntakeSettings {
  /** A file of ordinary size needs about a tenth of a small heap; a quarter leaves room for the rest of the night. */
  private static final double LEAST_FREE = 0.25;

  @Bean
  Intake intake(ProgramSettings program, LimitSettings limits, DataSource dataSource, Clock clock) {
    return open(program.folder().root(),
        new FileReading(FileReaders.of(limits.mostBytes()), boundary(limits.longest()), limits.badShare()), dataSource,
        clock);
  }

  @Bean
  InboxStore inboxStore(ProgramSettings program, Intake intake, DataSource dataSource, Clock clock) {
    return new InboxStore(program.folder().inbox(), intake, JdbcClient.create(dataSource), clock);
  }

  @Bean
  RejectionStore rejectionStore(DataSource dataSource) {
    return new RejectionStore(JdbcClient.create(dataSource));
  }

  static Intake open(Path home, long mostBytes, double badShare, DataSource dataSource, Clock clock) {
    return open(home, new FileReading(FileReaders.of(mostBytes),
        boundary(Duration.ofSeconds(LimitSettings.LONGEST_SECONDS)), badShare), dataSource, clock);
  }

  /**
   * How files are read.
   *
   * @param badShare share of bad lines above which a table is refused whole
   * @param mostHeld cells of a table that are held
   */
  record FileReading(FileReaders readers, FileBoundary boundary, double badShare, long mostHeld) {
    FileReading(FileReaders readers, FileBoundary boundary, double badShare) {
      this(readers, boundary, badShare, ObservationStore.MOST_HELD);
    }
  }

  static Intake open(Path home, FileReading reading, DataSource dataSource, Clock clock) {
    FileReaders readers = reading.readers();
    FileBoundary boundary = reading.boundary();
    SourceFileStore files = new SourceFileStore(JdbcClient.create(dataSource));
    ReceptionNoteStore notes = new ReceptionNoteStore(JdbcClient.create(dataSource));
    AnswerStore answers = new AnswerStore(dataSource);
    ImportStore keep =
        new ImportStore(files, notes, new ObservationStore(dataSource, reading.mostHeld()), answers,
            new PlaceStore(dataSource), new TransactionTemplate(new JdbcTransactionManager(dataSource)), boundary,
            reading.badShare());
    Home places = new Home(home);
    return new Intake(readers, boundary, new ArchiveFile(places.archive()), files, keep,
        new FormReturnStore(readers, boundary, answers, notes, places.out(), clock), clock);
  }

  /** @param longest time after which a reading is abandoned */
  static FileBoundary boundary(Duration longest) {
    return new FileBoundary(longest, LEAST_FREE);
  }
}
