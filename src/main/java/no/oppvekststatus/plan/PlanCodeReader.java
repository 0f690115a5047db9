package no.oppvekststatus.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.oppvekststatus.home.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tells the version of everything that turns plan files into plans and finds faults in them. */
final class PlanCodeReader {
  /** This room and those that it may use, and the library that reads YAML. */
  private static final List<String> CODE = List.of("classpath*:no/oppvekststatus/plan/**/*.class",
      "classpath*:no/oppvekststatus/home/*.class", "classpath*:no/oppvekststatus/privacy/*.class",
      "classpath*:META-INF/maven/org.snakeyaml/snakeyaml-engine/pom.properties");

  private PlanCodeReader() {}

  /** Another one for another build of that code, another version of the library, and another Java. */
  static String version() {
    Map<String, String> hashes = new TreeMap<>();
    try {
      for (String part : CODE)
        for (Resource code : new PathMatchingResourcePatternResolver().getResources(part))
          if (!code.getURI().toString().contains("/test-classes/")) try (InputStream in = code.getInputStream()) {
            hashes.put(part + " " + code.getFilename(), Sha256.of(in.readAllBytes()));
          }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(Runtime.version() + " " + hashes);
  }
}
