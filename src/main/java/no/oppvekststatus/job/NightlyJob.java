package no.oppvekststatus.job;

import java.time.LocalDate;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.edition.DraftStore;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.intake.InboxStore;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The night: finish publishings that were stopped, receive what has come to rest in the inbox, import each file in its
 * own transaction, assess every municipality, compose the drafts that would say something new and open the rounds of forms
 * that are due. Every step looks at what is left to do, so a night can be stopped and run again anywhere. All of it runs
 * under the lease; what follows, delivering and telling, does not ({@link NightMailer}).
 */
@Configuration(proxyBeanMethods = false)
class NightlyJob {

  @Bean
  Job nightly(JobRepository jobs, RunningNight running, Step receive, Step importEach, Step assess, Step compose, Step openRounds) {
    return new JobBuilder("nightly", jobs).listener(running)
        .start(receive).next(importEach).next(assess).next(compose).next(openRounds).build();
  }

  /**
   * Finishes or undoes what a stopped publisher left, before anything is written beside it; looks over the inbox, notes the
   * entries that cannot be read, and forgets what was noted of those that are gone.
   */
  @Bean
  Step receive(NightSteps steps, InboxStore inbox, Publication publication) {
    return steps.once("receive", (all, night) -> {
      publication.finish();
      inbox.look(date(night));
    });
  }

  /** A file leaves the inbox after its rows are committed; one that is refused, whole or in part, never stops the others. */
  @Bean
  Step importEach(NightSteps steps, InboxStore inbox, LockStore locks, PlanBook book) {
    return steps.each("import", inbox::list,
        (file, night) -> locks.holding(LockStore.Lock.INTAKE, () -> inbox.take(file, date(night), book)));
  }

  /** Says for every municipality what its drafts ought to show. */
  @Bean
  Step assess(NightSteps steps, PlanBook book, DraftWriter drafts) {
    return steps.each("assess", book::entries, (entry, night) -> drafts.assess(ReportCase.of(book, entry, date(night))));
  }

  /** Prints only drafts that would say something new, or are gone. */
  @Bean
  Step compose(NightSteps steps, PlanBook book, DraftWriter drafts) {
    return steps.<DraftStore.Draft>each("compose", drafts::due, (draft, night) -> drafts.print(book, draft));
  }

  /** Where a plan's calendar says so, every unit gets the form it lacks. */
  @Bean
  Step openRounds(NightSteps steps, PlanBook book, FormRoundWriter forms) {
    return steps.each("open-rounds", book::entries, (entry, night) -> forms.openBy(book, entry, date(night)));
  }

  private static LocalDate date(JobParameters night) {
    LocalDate date = night.getLocalDate("date");
    if (date == null) throw new IllegalStateException("a night without a date");
    return date;
  }
}
