package no.oppvekststatus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** axe-core in the machine's own Chromium over one page: every violation, and whether the page is wider than the window. */
public final class Axe {
  private static final Pattern FOUND = Pattern.compile("<pre id=\"axe-found\">(.*?)</pre>", Pattern.DOTALL);
  private static final String RUN = """
      <pre id="axe-found" hidden></pre><script>%s</script><script>
      const wide = document.documentElement.scrollWidth > window.innerWidth + 1;
      axe.run(document, {resultTypes: ['violations']}).then(r => {
        document.getElementById('axe-found').textContent = JSON.stringify({wide, passes: r.passes.length,
          background: getComputedStyle(document.body).backgroundColor, violations:
          r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | '))});
      }).catch(e => document.getElementById('axe-found').textContent = JSON.stringify({wide, passes: 0, violations: ['' + e]}));
      </script></body>""";

  private Axe() {}

  /** How the page is looked at: the size of the window, and the colour scheme that the browser is set to. */
  public enum Sight {
    DESKTOP("1280,900", 1), PHONE("360,740", 1), DARK("1280,900", 0);

    private final String window;
    /** Chromium's own setting: 0 is dark, 1 is light. */
    private final int scheme;

    Sight(String window, int scheme) {
      this.window = window;
      this.scheme = scheme;
    }
  }

  /** Empty where axe has nothing to say; the page must carry its own styles. Skips the test where there is no Chromium. */
  public static List<String> violations(String html, Sight sight) throws IOException, InterruptedException {
    JsonNode found = looked(html, sight);
    List<String> problems = new ArrayList<>();
    found.path("violations").forEach(v -> problems.add(v.asString()));
    if (found.path("wide").asBoolean()) problems.add("the page is wider than the window");
    if (found.path("passes").asInt() == 0) problems.add("axe checked nothing");
    return problems;
  }

  /** The background colour that the browser gives the page, such as {@code rgb(255, 255, 255)}. */
  public static String background(String html, Sight sight) throws IOException, InterruptedException {
    return looked(html, sight).path("background").asString();
  }

  private static JsonNode looked(String html, Sight sight) throws IOException, InterruptedException {
    Optional<Path> chromium = chromium();
    Assumptions.assumeTrue(chromium.isPresent(), "NO CHROMIUM ON THIS MACHINE: accessibility was NOT checked");
    Path folder = Files.createTempDirectory("axe");
    String script = RUN.replace("%s", script());
    Path page = Files.writeString(folder.resolve("page.html"), html.replace("</body>", script));
    return found(run(chromium.get(), folder, page, sight));
  }

  private static JsonNode found(String dom) {
    Matcher matcher = FOUND.matcher(dom.replace("<pre id=\"axe-found\" hidden=\"\">", "<pre id=\"axe-found\">"));
    if (!matcher.find() || matcher.group(1).isBlank()) throw new IllegalStateException("axe gave no answer");
    return JsonMapper.shared().readTree(matcher.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
  }

  private static String run(Path chromium, Path folder, Path page, Sight sight) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Process process = new ProcessBuilder(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"), "--window-size=" + sight.window,
        "--blink-settings=preferredColorScheme=" + sight.scheme, "--virtual-time-budget=60000", "--dump-dom", page.toUri().toString())
        .redirectOutput(dom.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("Chromium did not end");
    }
    return Files.readString(dom);
  }

  private static Optional<Path> chromium() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(java.io.File.pathSeparator)).flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
  }

  private static String script() throws IOException {
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
