package no.oppvekststatus.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Reads {@code reports/text_<code>.properties} from the classpath, as UTF-8. */
final class TextsFile {
  private TextsFile() {}

  static Map<String, String> read(Language language) {
    String name = "/reports/text_" + language.code() + ".properties";
    try (InputStream in = TextsFile.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalArgumentException("no " + name);
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> all = new HashMap<>();
      texts.forEach((k, v) -> all.put((String) k, (String) v));
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
