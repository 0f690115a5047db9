package no.oppvekststatus.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.intake.selfreport.FormsFolderWriter;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import org.springframework.stereotype.Component;

/** Opens rounds: one form for each unit with a duty to report, last year's answers beside the questions. */
@Component
public class FormRoundWriter {
  private final AnswerStore answers;
  private final Home home;
  private final LockStore locks;

  FormRoundWriter(AnswerStore answers, Home home, LockStore locks) {
    this.answers = answers;
    this.home = home;
    this.locks = locks;
  }

  /**
   * Writes the forms of every round of the plan that is open on the date; a form that would say the same is left alone.
   */
  void openBy(PlanBook book, PlanBook.Entry entry, LocalDate date) throws IOException {
    for (int year : openOn(entry.head(), date)) open(book, entry, year);
  }

  /** The years of the plan whose rounds are open on the date. */
  static List<Integer> openOn(PlanHead plan, LocalDate date) {
    Organisation.ReportingRound round = plan.round();
    return Stream.of(date.getYear() - 1, date.getYear()).filter(year -> plan.validTo().getYear() >= year
        && !round.opens(year).isAfter(date) && !round.due(year).isBefore(date)).toList();
  }

  /** Writes the round's forms and says how many units it has. */
  public int open(PlanBook book, PlanBook.Entry entry, int year) throws IOException {
    return locks.holding(LockStore.Lock.reportYear(entry.municipalityId(), year), () -> new FormsFolderWriter()
        .write(entry, book, year, answers.of(entry.municipalityId(), year - 1, year - 1), home.out()).size());
  }
}
