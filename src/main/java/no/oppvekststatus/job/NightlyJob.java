package no.oppvekststatus.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.intake.InboxStore;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import no.oppvekststatus.plan.ReportYear;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The night: finish publishings that were stopped, receive the files of the inbox that no longer change, import each
 * file in its own transaction, assess every municipality, compose the drafts that would say something new and open
 * the rounds of forms that are due. Every step looks at what is left to do, so a night can be stopped and run again
 * anywhere. A file or a municipality that fails is reported by name and stops no other. All of it runs under the
 * lease; what follows, the mails and the message, does not ({@link NightMailer}).
 */
@Configuration(proxyBeanMethods = false)
class NightlyJob {
  static final String NAME = "nightly";

  @Bean
  Job nightly(JobRepository jobs, RunningNight running, Step receive, Step importFirst, Step importEach, Step assess,
      Step compose, Step openRounds) {
    return new JobBuilder(NAME, jobs).listener(running)
        .start(receive).next(importFirst).next(importEach).next(assess).next(compose).next(openRounds).build();
  }

  /**
   * Finishes or undoes what a stopped publisher left, before anything is written beside it; places the
   * files that workers had made of a night that was stopped; looks over the inbox, notes
   * the entries that cannot be read and the plans that are refused, and forgets what was noted of those that are gone.
   */
  @Bean
  Step receive(NightSteps steps, InboxStore inbox, Publication publication, PartFilesWriter carried, RefusedPlans plans,
      PlanBook book) {
    return steps.once("receive", (all, night) -> {
      publication.finish();
      carried.place();
      inbox.look(date(night));
      plans.note(book);
    });
  }

  /**
   * The files that any other may depend on, one after another and by this program: lists of places, tables that do not
   * name themselves.
   */
  @Bean
  Step importFirst(NightSteps steps, InboxStore inbox, PlanBook book) {
    return steps.alone("import-first", LockStore.Lock.INTAKE, night -> files(inbox, book, false),
        (file, night) -> inbox.take(file, date(night), book));
  }

  /**
   * A file leaves the inbox after its rows are committed; one that is refused, whole or in part, never stops the
   * others.
   */
  @Bean
  Step importEach(NightSteps steps, InboxStore inbox, PlanBook book) {
    return steps.parted("import", LockStore.Lock.INTAKE, night -> files(inbox, book, true),
        (file, night) -> inbox.take(file, date(night), book));
  }

  /** Says what the drafts ought to show, for every municipality of which something has changed that they depend on. */
  @Bean
  Step assess(NightSteps steps, PlanBook book, DraftWriter drafts) {
    return steps.parted("assess", night -> changed(drafts, book, date(night)),
        (municipality, night) -> drafts.assess(ReportCase.of(book, entry(book, municipality), date(night))));
  }

  /** Prints only drafts that would say something new, or are gone. */
  @Bean
  Step compose(NightSteps steps, PlanBook book, DraftWriter drafts) {
    return steps.parted("compose", night -> due(drafts, book), (draft, night) -> drafts.print(book, draft));
  }

  /** Where a plan's calendar says so, every unit gets the form it lacks. */
  @Bean
  Step openRounds(NightSteps steps, PlanBook book, FormRoundWriter forms) {
    return steps.parted("open-rounds", night -> open(book, date(night)),
        (municipality, night) -> forms.openBy(book, entry(book, municipality), date(night)));
  }

  /** Those with a round that is open. */
  private static List<NightItem> open(PlanBook book, LocalDate date) {
    return book.heads().stream().filter(plan -> !FormRoundWriter.openOn(plan, date).isEmpty())
        .map(plan -> NightItem.alone(plan.municipalityId())).toList();
  }

  private static List<NightItem> changed(DraftWriter drafts, PlanBook book, LocalDate date) {
    List<DraftWriter.PlanYear> all =
        book.heads().stream().map(plan -> new DraftWriter.PlanYear(plan, ReportYear.of(plan, date))).toList();
    return drafts.renew(all, date).stream().map(d -> NightItem.alone(d.plan().municipalityId())).toList();
  }

  private static PlanBook.Entry entry(PlanBook book, String municipality) {
    return book.of(municipality).orElseThrow();
  }

  private static List<NightItem> due(DraftWriter drafts, PlanBook book) {
    return drafts.due(book).stream().map(d -> new NightItem(d.name(), d.municipality(), 1, false)).toList();
  }

  private static List<NightItem> files(InboxStore inbox, PlanBook book, boolean independent) throws IOException {
    return inbox.subjects(book).stream().filter(s -> s.independent() == independent)
        .map(s -> new NightItem(s.file().key(), s.subject(), s.file().bytes(), true)).toList();
  }

  private static LocalDate date(JobParameters night) {
    LocalDate date = night.getLocalDate("date");
    if (date == null) throw new IllegalStateException("a night without a date");
    return date;
  }
}
