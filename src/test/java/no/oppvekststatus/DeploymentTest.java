package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files by which the program is installed, as far as they can be tried without a container engine. */
class DeploymentTest {
  private static final Set<String> OF_A_SERVICE =
      Set.of("image", "build", "environment", "volumes", "healthcheck", "ports", "depends_on", "restart", "command",
          "scale");

  @Test
  void composeStartsPostgres17AMailCatcherAndTheProgram() throws IOException {
    JsonNode compose = yaml("docker-compose.yml");
    assertThat(compose.propertyNames()).containsExactlyInAnyOrder("services", "volumes");
    JsonNode services = compose.path("services");
    assertThat(services.propertyNames()).containsExactlyInAnyOrder("database", "mail", "application",
        "worker");
    for (JsonNode service : services) assertThat(OF_A_SERVICE).containsAll(service.propertyNames());
    assertThat(services.at("/database/image").asString()).isEqualTo("postgres:17");
    assertThat(services.at("/mail/image").asString()).isEqualTo("axllent/mailpit");
    assertThat(services.at("/application/depends_on/database/condition").asString()).isEqualTo("service_healthy");
    assertThat(services.at("/application/environment/SPRING_MAIL_HOST").asString()).isEqualTo("mail");
    assertThat(services.at("/application/environment/SPRING_DATASOURCE_PASSWORD").asString())
        .as("no password of our own").startsWith("${POSTGRES_PASSWORD:?");
    for (JsonNode service : services) for (JsonNode port : service.path("ports"))
      assertThat(port.asString()).as("this machine only").startsWith("127.0.0.1:");
  }

  @Test
  void theImageRunsAsAUserOfItsOwnAndChecksItsHealth() throws IOException {
    String file = Files.readString(Path.of("Dockerfile"));
    assertThat(file).containsPattern("(?m)^USER oppvekst$").containsPattern("(?m)^HEALTHCHECK ");
    assertThat(file.indexOf("\nUSER oppvekst")).isLessThan(file.indexOf("\nENTRYPOINT"));
  }

  /** The very command of the image, spoken to a server that answers as the counter does. */
  @Test
  void theHealthCheckOfTheImageTellsUpFromDown() throws Exception {
    Matcher command =
        Pattern.compile("CMD \\[\"bash\", \"-c\", \"(.*)\"]").matcher(Files.readString(Path.of("Dockerfile")));
    assertThat(command.find()).isTrue();
    int[] status = {200};
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/helse", exchange -> {
      exchange.sendResponseHeaders(status[0], -1);
      exchange.close();
    });
    server.start();
    try {
      String script = command.group(1).replace("\\\\", "\\").replace("/8080", "/" + server.getAddress().getPort());
      assertThat(exit("bash", "-c", script)).isZero();
      status[0] = 503;
      assertThat(exit("bash", "-c", script)).isNotZero();
    } finally {
      server.stop(0);
    }
    assertThat(exit("bash", "-c",
        command.group(1).replace("\\\\", "\\").replace("/8080", "/" + server.getAddress().getPort())))
        .as("nobody answers").isNotZero();
  }

  /** A Java that only says what it was asked for; jar and archive are empty files. */
  @Test
  void theScriptGivesJavaTheArchiveOfThisJarShortCommandsOneCompilerAndNightsOneCollector(@TempDir Path installed)
      throws Exception {
    Path script = Files.copy(Path.of("deploy/oppvekststatus"), installed.resolve("oppvekststatus"));
    Path java = Files.createDirectories(installed.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$*\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Path jar = Files.createFile(installed.resolve("oppvekststatus.jar"));
    assertThat(said(script, "serve", "--port", "0")).isEqualTo("-jar " + jar + " serve --port 0");
    assertThat(said(script, "--home", "x", "runs")).isEqualTo("-XX:TieredStopAtLevel=1 -jar " + jar + " --home x runs");
    Path archive = Files.createDirectories(installed.resolve("program")).resolve("oppvekststatus.jsa");
    Files.setLastModifiedTime(Files.createFile(archive), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
    assertThat(said(script, "nightly")).isEqualTo("-XX:+UseSerialGC -XX:SharedArchiveFile=" + archive
        + " -Xlog:disable -jar " + installed.resolve("program/oppvekststatus.jar") + " nightly");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(said(script, "nightly")).as("the archive of an earlier jar")
        .isEqualTo("-XX:+UseSerialGC -jar " + jar + " nightly");
  }

  private static String said(Path script, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments)).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    shell.environment().put("JAVA_HOME", script.resolveSibling("java").toString());
    Process running = shell.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    running.waitFor();
    return said;
  }

  @Test
  void systemdAcceptsTheUnits() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")),
        "no systemd-analyze on this machine");
    List<String> units;
    try (Stream<Path> all = Files.list(Path.of("deploy"))) {
      units = all.map(Path::toString).filter(f -> f.matches(".*\\.(service|timer)")).sorted().toList();
    }
    assertThat(units).hasSize(4);
    for (String unit : units) {
      Process verify =
          new ProcessBuilder("systemd-analyze", "verify", "--man=no", unit).redirectErrorStream(true).start();
      String stated = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(verify.waitFor()).as(stated).isZero();
      assertThat(
          stated.lines()
              .filter(l -> l.contains(Path.of(unit).getFileName().toString()) && !l.contains("not executable")))
          .isEmpty();
    }
  }

  @Test
  void everyAlertSaysWhatIsWrongAndWhatToDo() throws IOException {
    JsonNode rules = yaml("docs/alerts.yml").at("/groups/0/rules");
    assertThat(rules.size()).isGreaterThan(8);
    for (JsonNode rule : rules) {
      assertThat(rule.path("alert").asString()).matches("Oppvekststatus\\w+");
      assertThat(rule.path("expr").asString()).isNotBlank();
      assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning", "info");
      assertThat(rule.at("/annotations/summary").asString()).isNotBlank();
      assertThat(rule.at("/annotations/description").asString()).endsWith(".");
    }
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of(file)));
  }

  private static int exit(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
