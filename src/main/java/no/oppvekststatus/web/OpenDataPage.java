package no.oppvekststatus.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.edition.OpenCube;
import no.oppvekststatus.edition.OpenFigures;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The published figures as CSV and JSON-stat, without a login; what is not published is not there. */
@Controller
@ConditionalOnWebApplication
class OpenDataPage {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);

  private final EditionStore editions;
  private final PlanBook book;

  OpenDataPage(EditionStore editions, PlanBook book) {
    this.editions = editions;
    this.book = book;
  }

  @GetMapping("/apne-data/{municipality}/{year:\\d{4}}.csv")
  ResponseEntity<byte[]> csv(@PathVariable String municipality, @PathVariable int year) {
    return answer(CSV, figures(municipality, year).csv());
  }

  @GetMapping("/apne-data/{municipality}/{year:\\d{4}}.json")
  ResponseEntity<byte[]> json(@PathVariable String municipality, @PathVariable int year) {
    return answer(JSON, OpenCube.jsonStat(figures(municipality, year)).orElseThrow(OpenDataPage::notThere));
  }

  /** The latest edition's. */
  private OpenFigures figures(String municipality, int year) {
    List<Edition> published = editions.of(municipality, year);
    if (published.isEmpty()) throw notThere();
    return editions.openFigures(published.get(published.size() - 1), book);
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String text) {
    return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseStatusException notThere() { return new ResponseStatusException(HttpStatus.NOT_FOUND); }
}
