package no.oppvekststatus.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import no.oppvekststatus.plan.Source;

/** Writes {@code samples/inbox} from one readable table of made-up figures; run main after changing the table. */
public final class SampleFiles {
  private static final int YEARS = 5;
  private static final String NEIGHBOUR = "5054";

  private final PlanBook book;
  private final SampleTable table;

  private SampleFiles(PlanBook book, SampleTable table) {
    this.book = book;
    this.table = table;
  }

  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = Path.of("samples/inbox").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Every file by its path under {@code samples/inbox}. */
  static Map<String, byte[]> all() throws IOException {
    PlanBook book = PlanReader.book(null);
    SampleFiles samples = new SampleFiles(book, SampleTable.read(book));
    Map<String, byte[]> files = new TreeMap<>();
    for (PlanBook.Entry entry : book.entries()) {
      samples.of(entry).forEach((name, bytes) -> files.put(entry.municipalityId() + "/" + name, bytes));
    }
    DirtySamples.of("5057").forEach((name, text) -> files.put("orland/" + name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private Map<String, byte[]> of(PlanBook.Entry entry) {
    Municipality m = entry.plan().municipality();
    int last = entry.plan().validTo().getYear();
    Map<String, String> names = names(entry);
    Map<String, byte[]> files = new LinkedHashMap<>();
    int turn = 0;
    for (String id : table.sources()) {
      Source source = book.source(id);
      SampleTable cut = table.of(id).within(names.keySet(), last - YEARS + 1, last);
      if (cut.cells().stream().noneMatch(c -> own(m, c.place()))) continue;
      turn++;
      switch (source.publisher()) {
        case "Udir" -> files.put(id + ".json", utf8(TextSamples.udir(cut, names)));
        case "FHI" -> files.put(id + ".csv", utf8(TextSamples.fhi(cut, source, names)));
        case "Ungdata" -> files.put(id + ".csv", utf8(TextSamples.survey(own(cut, m))));
        default -> {
          if (id.equals("kostra-12063")) files.put(id + ".csv", TextSamples.statBank(cut, source,
              names).getBytes(StandardCharsets.ISO_8859_1));
          else files.put(id + ".json", utf8(JsonStatSample.of(cut, source, names, updated(id, last), turn)));
        }
      }
    }
    return files;
  }

  /** One table is still the preliminary run of March; the others are from June. */
  private static String updated(String source, int last) {
    return (last + 1) + (source.equals("kostra-12279") ? "-03-16T07:00:00Z" : "-06-15T06:00:00Z");
  }

  private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }

  private static boolean own(Municipality m, String place) {
    return m.numbers().stream().anyMatch(n -> n.number().equals(place));
  }

  private static SampleTable own(SampleTable cut, Municipality m) {
    return new SampleTable(cut.book(), cut.cells().stream().filter(c -> own(m, c.place())).toList());
  }

  /** The places of one file: every municipality of the plans, a neighbour, and this one's county, group and country. */
  private Map<String, String> names(PlanBook.Entry entry) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<Municipality> all = new LinkedHashSet<>();
    all.add(entry.plan().municipality());
    book.entries().forEach(e -> all.add(e.plan().municipality()));
    for (Municipality m : all) m.numbers().forEach(n -> names.put(n.number(), n.name()));
    names.put(NEIGHBOUR, "Indre Fosen");
    Municipality m = entry.plan().municipality();
    names.put("EKA" + m.countyNumber(), m.countyName());
    if (m.kostraGroup() != null) names.put(m.kostraGroup(), "KOSTRA-gruppe " + m.kostraGroup().replaceAll("\\D", ""));
    names.put("EAK", "Landet");
    return names;
  }
}
