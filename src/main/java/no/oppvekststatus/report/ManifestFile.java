package no.oppvekststatus.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of a folder's documents, {@code manifest.json}: a JSON array sorted by path, one line a document. */
public final class ManifestFile {
  public static final String NAME = "manifest.json";

  private ManifestFile() {}

  static String text(List<PrintedDocument> printed) {
    return printed.stream().map(ManifestFile::line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String line(PrintedDocument d) {
    return "  {\"path\": " + text(d.path()) + ", \"kind\": " + text(d.kind().code()) + ", \"recipient\": "
        + text(d.recipient())
        + ", \"language\": " + text(d.language().code()) + ", \"pages\": " + d.pages() + ", \"sha256\": "
        + text(d.sha256()) + "}";
  }

  private static String text(String value) { return JsonMapper.shared().writeValueAsString(value); }

  /**
   * The folder's documents; none where there is no list. Entries of a kind or language that is not known are left out.
   *
   * @throws IOException where the list is not whole
   */
  public static List<PrintedDocument> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) return List.of();
    List<PrintedDocument> documents = new ArrayList<>();
    try {
      for (JsonNode entry : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
        var kind = DocumentKind.find(entry.path("kind").asString());
        var language = Language.find(entry.path("language").asString());
        if (kind.isPresent() && language.isPresent()) documents.add(document(entry, kind.get(), language.get()));
      }
    } catch (JacksonException e) {
      throw new IOException(file + " is not whole", e);
    }
    return List.copyOf(documents);
  }

  private static PrintedDocument document(JsonNode entry, DocumentKind kind, Language language) {
    JsonNode pages = entry.path("pages");
    return new PrintedDocument(entry.path("path").asString(), kind, entry.path("recipient").asString(), language,
        pages.isNumber() ? pages.asInt() : null, entry.path("sha256").asString());
  }
}
