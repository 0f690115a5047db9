package no.oppvekststatus.job;

import java.time.Clock;
import no.oppvekststatus.database.LeaseSettings;
import no.oppvekststatus.database.PoolSettings;
import no.oppvekststatus.delivery.DeliveryFolderWriter;
import no.oppvekststatus.delivery.OutboxMailer;
import no.oppvekststatus.edition.EditionWriter;
import no.oppvekststatus.edition.PlacementWriter;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.intake.RejectionStore;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch with its history in our database, and the scheduler where the program stays up. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
@EnableConfigurationProperties(WorkerSettings.class)
class BatchSettings {

  @Bean
  WorkerJob.WorkerPace workerPace(PoolSettings pool, LeaseSettings lease) {
    return WorkerJob.WorkerPace.of(pool, lease);
  }

  @Bean
  Nights nights(NightLogStore log, NightLease lease, NightInputs inbox, NightLauncher job, NightMailer mailer,
      Clock clock) {
    return new Nights(log, lease, inbox, job, mailer, clock);
  }

  @Bean
  Publication publication(EditionWriter editions, PlacementWriter placement, OutboxMailer outbox,
      DeliveryFolderWriter folders, RejectionStore rejections) {
    return new Publication(editions, placement, outbox, folders, rejections);
  }

  /** Only {@code serve} has a timetable; a command runs and ends. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @ConditionalOnProperty(name = "oppvekst.serve", havingValue = "true")
  @EnableConfigurationProperties({NightlySettings.class, FetchSettings.class})
  static class Serving {
    @Bean
    NightTimetable timetable(Nights nights, FetchJob fetch, NightlySettings nightly, Clock clock) {
      return new NightTimetable(nights, fetch, nightly, clock.withZone(NorwegianTime.ZONE));
    }

    @Bean
    SchedulingConfigurer schedule(NightTimetable timetable, NightlySettings nightly, FetchSettings fetch,
        LeaseSettings lease) {
      return tasks -> {
        tasks.addFixedDelayTask(timetable::watch, lease.heartbeat());
        at(nightly.cron(), timetable::tonight, tasks);
        at(fetch.cron(), timetable::fetch, tasks);
      };
    }

    private static void at(String cron, Runnable work, ScheduledTaskRegistrar tasks) {
      if (!cron.equals(NightlySettings.NEVER))
        tasks.addCronTask(new CronTask(work, new CronTrigger(cron, NorwegianTime.ZONE)));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> missedNight(NightTimetable timetable) {
      return ready -> timetable.missed();
    }
  }
}
