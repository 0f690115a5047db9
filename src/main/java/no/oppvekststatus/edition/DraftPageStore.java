package no.oppvekststatus.edition;

import java.util.Optional;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.stereotype.Component;

/** The web report of a draft, composed at each request from the current figures, under the draft's own date. */
@Component
public class DraftPageStore {
  private final PlanBook book;
  private final Composition composition;
  private final DraftStore drafts;

  DraftPageStore(PlanBook book, Composition composition, DraftStore drafts) {
    this.book = book;
    this.composition = composition;
    this.drafts = drafts;
  }

  /** Empty where there is no such draft, or no such committee. */
  public Optional<String> find(String municipality, int year, String committee, Language language) {
    Optional<DraftStore.Draft> draft = drafts.find(municipality, year);
    Optional<PlanBook.Entry> entry = book.of(municipality);
    if (draft.isEmpty() || entry.isEmpty()) return Optional.empty();
    Disclosed disclosed = composition.of(book, entry.get(), year, draft.get().businessDate());
    return WebPages.page(disclosed, committee, language, DraftWriter.imprint(draft.get().businessDate()));
  }
}
