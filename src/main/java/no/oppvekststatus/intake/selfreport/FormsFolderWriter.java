package no.oppvekststatus.intake.selfreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.home.WholeFile;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Opens a round: one form a reporting unit, its CSV version, and the folder's manifest. */
public final class FormsFolderWriter {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /**
   * Writes {@code <municipality>/skjema/<year>/<unit id>.xlsx} and {@code manifest.json} under {@code out}; the CSV
   * versions lie in {@code csv/} beside them. A form that has not changed is left as it lies.
   *
   * @param kept answers of the municipality, of which the year before is shown
   * @return the forms written, sorted
   */
  public List<Path> write(PlanBook.Entry entry, PlanBook book, int year, List<KeptAnswer> kept, Path out)
      throws IOException {
    Path folder = Home.forms(out, entry.municipalityId(), year);
    Files.createDirectories(folder.resolve("csv"));
    Map<String, Map<String, Object>> manifest = new TreeMap<>();
    List<Path> written = new ArrayList<>();
    for (Unit unit : Obligations.reporting(entry, year)) {
      Path file = folder.resolve(unit.id() + ".xlsx");
      Form asked = FormContents.of(entry, book, unit, year, kept);
      byte[] form = bytes(asked);
      replace(file, form);
      replace(folder.resolve("csv").resolve(unit.id() + ".csv"),
          ("\ufeff" + FormCsv.empty(asked)).getBytes(StandardCharsets.UTF_8));
      manifest.put(unit.id() + ".xlsx", line(unit, entry.plan().language(), Sha256.of(form)));
      written.add(file);
    }
    replace(folder.resolve("manifest.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.copyOf(manifest.values()))
            .getBytes(StandardCharsets.UTF_8));
    return written.stream().sorted().toList();
  }

  private static byte[] bytes(Form form) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FormWriter.write(form, bytes);
    return bytes.toByteArray();
  }

  private static Map<String, Object> line(Unit unit, Language language, String sha256) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("path", unit.id() + ".xlsx");
    line.put("kind", DocumentKind.FORM.code());
    line.put("recipient", unit.id());
    line.put("language", language.code());
    line.put("pages", null);
    line.put("sha256", sha256);
    return line;
  }

  private static void replace(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), content)) return;
    WholeFile.write(file, content);
  }
}
