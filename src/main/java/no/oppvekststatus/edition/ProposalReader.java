package no.oppvekststatus.edition;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.ReportCase;
import org.springframework.stereotype.Component;

/** Finds the published years whose figures have changed since, and proposes their next edition. */
@Component
public class ProposalReader {
  private final EditionStore editions;
  private final EditionWriter writer;

  ProposalReader(EditionStore editions, EditionWriter writer) {
    this.editions = editions;
    this.writer = writer;
  }

  /** An edition that ought to be made; {@code reason} says what has changed, for the approver to judge. */
  public record Proposal(String municipality, int year, int number, String reason) {}

  /** One for each published year that would say something else now, on the day it was published. */
  public List<Proposal> proposals(PlanBook book) throws IOException {
    List<Proposal> proposals = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Instant reception = editions.latestReception().orElse(Instant.MIN);
    for (Edition e : editions.all()) {
      boolean last = seen.add(e.municipality() + "/" + e.year());
      if (!last
          || (!reception.isAfter(e.clock()) && e.inputs().contains("planbook " + book.sha256() + "\n")))
        continue;
      Optional<PlanBook.Entry> entry = book.of(e.municipality());
      if (entry.isEmpty()) continue;
      LocalDate published = LocalDate.ofInstant(e.clock(), NorwegianTime.ZONE);
      EditionWriter.Proposed next = writer.proposed(new ReportCase(book, entry.get(), e.year(), published));
      if (!next.differences().isEmpty())
        proposals.add(new Proposal(e.municipality(), e.year(), next.number(), next.differences().summary()));
    }
    return List.copyOf(proposals);
  }
}
