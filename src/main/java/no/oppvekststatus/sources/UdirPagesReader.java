package no.oppvekststatus.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whether the pages of an export from Udir together hold as many rows as Udir says that the answer has. */
final class UdirPagesReader {
  private static final String TOTAL = "RaderTotalt";
  private static final JsonFactory JSON = new JsonFactory();

  private long rows;
  private long promised = -1;

  private UdirPagesReader() {}

  /** Nothing is said of pages whose rows do not say how many there are. */
  static void check(List<Path> pages) throws FetchFailed, IOException {
    UdirPagesReader reader = new UdirPagesReader();
    for (Path page : pages) reader.count(page);
    if (reader.promised >= 0 && reader.promised != reader.rows)
      throw new FetchFailed(
          "Udir sier at svaret har " + reader.promised + " rader, men " + reader.rows + " kom på " + pages.size()
              + " sider.",
          "Prøv igjen senere. Gjentar det seg, har Udir endret sidene; skriv færre koder under select for kilden i sources.yaml.");
  }

  private void count(Path page) throws IOException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), page)) {
      int depth = 0;
      for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
        if (t.isStructEnd()) depth--;
        if (t == JsonToken.START_OBJECT && depth == 1) rows++;
        if (t.isStructStart()) depth++;
        if (t == JsonToken.PROPERTY_NAME && depth == 2 && TOTAL.equals(json.currentName())) total(json);
      }
    } catch (JacksonException e) {
      promised = -1; // what is wrong with it is reported where it is read
    }
  }

  private void total(JsonParser json) {
    JsonToken value = json.nextToken();
    if (value.isScalarValue() && json.getString().matches("\\d{1,12}")) promised = Long.parseLong(json.getString());
  }
}
