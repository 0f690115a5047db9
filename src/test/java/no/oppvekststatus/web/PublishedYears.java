package no.oppvekststatus.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.oppvekststatus.composition.ExportFile;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.edition.EditionStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.springframework.context.ApplicationContext;

/**
 * Editions of Fjordvik, of several years, as readers meet them.
 *
 * @param documents addresses of PDFs; {@code pages} of web reports; {@code figures} of open data
 */
record PublishedYears(List<String> documents, List<String> pages, List<String> figures) {
  private static final Instant AT = Instant.parse("2026-03-15T10:00:00Z");
  private static final List<String> NAMES = List.of("statusrapport-oppvekst-nb.pdf", "evaluering-nb.pdf");

  /** @param bytes of each document */
  static PublishedYears publish(ApplicationContext program, int years, int bytes) throws IOException {
    PublishedYears published = new PublishedYears(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int year : IntStream.range(0, years).map(i -> 2025 - i).toArray()) {
      Path folder = Files.createDirectories(program.getBean(Home.class).edition("fjordvik", year, 1));
      List<Edition.EditionDocument> documents = new ArrayList<>();
      for (String name : NAMES) {
        byte[] content = Arrays.copyOf(("%PDF " + year + name).getBytes(StandardCharsets.UTF_8), bytes);
        Files.write(folder.resolve(name), content);
        documents.add(new Edition.EditionDocument(UUID.randomUUID(), name, DocumentKind.of(name.replaceAll("-.*", "")),
            "oppvekst", Language.BOKMAL, 3, Sha256.of(content)));
      }
      UUID report = documents.get(0).id();
      program.getBean(EditionStore.class).keep(
          new Edition(0, "fjordvik", "plan", year, 1, AT, "planeigar", "", "1.0", "", documents),
          new EditionStore.EditionContent(ExportFile.read(Nordvik.EXPORT.replace("nordvik", "fjordvik")),
              Map.of(report, CounterContext.page(String.valueOf(year))), ""),
          AT, kept -> {});
      published.documents.add("/dokument/" + report);
      published.pages.add("/rapport/" + report);
      published.figures.add("/apne-data/fjordvik/" + year + ".csv");
    }
    return published;
  }
}
