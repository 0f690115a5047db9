package no.oppvekststatus.plan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.home.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Gives the version of everything that turns plan files into plans and finds faults in them, without reading much: a
 * jar is known by its size and its time, and names its libraries; a folder of classes by those of this room and of the
 * rooms that it may use, and by the class path.
 */
final class PlanCodeReader {
  private static final List<String> ROOMS = List.of("plan", "home", "privacy");
  /** The classes within the jar that was built, and the jar of the program that was unpacked. */
  private static final Pattern JAR = Pattern.compile("(?:jar:nested:(.+?)/!.*|(?:jar:)?file:(.+?\\.jar)(?:!.*)?)");

  private PlanCodeReader() {}

  /** Another one for another build of the program and another Java; "" where that cannot be known. */
  static String version() {
    CodeSource source = PlanCodeReader.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) return "";
    try {
      String code = code(source.getLocation().toString());
      return code.isEmpty() ? "" : Sha256.of(Runtime.version() + " " + code);
    } catch (IOException | RuntimeException unknown) {
      return "";
    }
  }

  static String code(String location) throws IOException {
    Matcher jar = JAR.matcher(location);
    if (jar.matches()) return file(jar.group(1) == null ? jar.group(2) : jar.group(1));
    return location.startsWith("file:") ? folder(Path.of(URI.create(location))) : "";
  }

  private static String file(@Nullable String path) throws IOException {
    Path jar = Path.of(URI.create("file:" + path));
    BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
    return "jar " + attributes.size() + " " + attributes.lastModifiedTime().toInstant();
  }

  private static String folder(Path classes) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String room : ROOMS)
      try (Stream<Path> all = Files.walk(classes.resolve("no/oppvekststatus").resolve(room))) {
        for (Path code : all.filter(Files::isRegularFile).toList())
          hashes.put(classes.relativize(code).toString(), Sha256.of(Files.readAllBytes(code)));
      }
    return hashes + " " + System.getProperty("java.class.path");
  }
}
