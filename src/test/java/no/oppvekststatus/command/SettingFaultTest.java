package no.oppvekststatus.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.oppvekststatus.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A setting that cannot be used is reported in one sentence: its name, its rule and what to do, never its value. */
class SettingFaultTest {
  private static final Map<String, String> WRONG =
      Map.ofEntries(Map.entry("oppvekst.home", " "), Map.entry("oppvekst.own-program", "kanskje"),
          Map.entry("oppvekst.serve", "kanskje"), Map.entry("oppvekst.database.durable", "kanskje"),
          Map.entry("oppvekst.database.schema", "ny"),
          Map.entry("oppvekst.night.connections", "1"), Map.entry("oppvekst.night.partitions", "-1"),
          Map.entry("oppvekst.lock.wait", "-1s"), Map.entry("oppvekst.mail.from", "drift"),
          Map.entry("oppvekst.mail.operations", "drift"),
          Map.entry("oppvekst.lease.heartbeat", "0s"), Map.entry("oppvekst.lease.silence", "0s"),
          Map.entry("oppvekst.lease.takeovers", "-1"), Map.entry("oppvekst.delivery.folder", "mappe"),
          Map.entry("oppvekst.mail.counter", "telleren"), Map.entry("oppvekst.mail.most-megabytes", "-1"),
          Map.entry("oppvekst.mail.domains", "nordvik"), Map.entry("oppvekst.mail.limit", "0"),
          Map.entry("oppvekst.worker.parts", "-1"), Map.entry("oppvekst.worker.files", "skyen"),
          Map.entry("oppvekst.intake.most-megabytes", "0"),
          Map.entry("oppvekst.intake.bad-share", "1.1"),
          Map.entry("oppvekst.intake.longest-seconds", "0"), Map.entry("oppvekst.disclosure.threshold", "2"),
          Map.entry("oppvekst.nightly.cron", "klokka to"), Map.entry("oppvekst.fetch.cron", "30 1 * * *"),
          Map.entry("oppvekst.sources", "ftp://x"));

  @TempDir Path home;

  @Test
  void everySettingWithARuleRefusesWhatBreaksIt() throws Exception {
    Set<String> all = new TreeSet<>();
    for (JsonNode setting : metadata()) {
      String name = setting.path("name").asString();
      if (name.equals("oppvekst.command")) continue; // any text
      all.add(name);
      String given = name.equals("oppvekst.sources") ? "oppvekst.sources.ssb.url" : name;
      String said = said(setting.path("sourceType").asString(), given, WRONG.getOrDefault(name, ""));
      assertThat(said).as(name).startsWith("Innstillingen " + given + " skal være ")
          .contains("Rett verdien der den er satt").endsWith("gjelder standardverdien.");
    }
    assertThat(all).isEqualTo(new TreeSet<>(WRONG.keySet()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "oppvekst.night.connections | fire | et helt tall",
      "oppvekst.night.connections | 1 | et helt tall: 0 (så mange som trengs), eller minst to for hver partisjon og to til",
      "oppvekst.night.partitions | 65 | et helt tall fra 0 (like mange som maskinen har prosessorer) til 64",
      "oppvekst.intake.bad-share | 0,5 | et tall med punktum, slik: 0.5",
      "oppvekst.lock.wait | ti minutter | en tid, slik: 30s, 10m eller 2h",
      "oppvekst.database.durable | ja takk | true eller false",
      "oppvekst.worker.files | skyen | home eller database",
      "oppvekst.sources.ssb.url | ssb.no | en adresse som begynner med http:// eller https://"})
  void theRuleIsThatOfTheSetting(String name, String value, String rule) throws Exception {
    String record = record(name.startsWith("oppvekst.sources") ? "oppvekst.sources" : name);
    assertThat(said(record, name, value)).startsWith("Innstillingen " + name + " skal være " + rule + ". ")
        .doesNotContain(value);
  }

  @Test
  void theNameInTheEnvironmentIsReported() throws Exception {
    assertThat(said(record("oppvekst.intake.most-megabytes"), "oppvekst.intake.most-megabytes", "0"))
        .contains("(i miljøet heter den OPPVEKST_INTAKE_MOSTMEGABYTES)");
  }

  @Test
  void aCommandEndsWithTheSentenceAndCodeTwo() {
    assertThat(run("--oppvekst.night.connections=1"))
        .isEqualTo(
            "Feil innstilling: Innstillingen oppvekst.night.connections skal være et helt tall: 0 (så mange som trengs), eller minst to for hver partisjon og to til. "
                + "Rett verdien der den er satt (i miljøet heter den OPPVEKST_NIGHT_CONNECTIONS), "
                + "eller fjern den, så gjelder standardverdien.\n");
    assertThat(run("--oppvekst.night.conections=4"))
        .startsWith("Feil innstilling: Programmet har ingen innstilling som heter oppvekst.night.conections. ");
  }

  private String run(String setting) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(new String[] {"runs", "--home", home.toString()},
        (settings, web) -> Application.Context.start(Stream.concat(Stream.of(settings),
            Stream.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none", setting)).toArray(String[]::new),
            web),
        new ByteArrayOutputStream(), err);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCodes.WRONG_USE);
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String said(String record, String name, String value) throws Exception {
    Class<?> type = Class.forName(record);
    ConfigurationProperties bound = type.getAnnotation(ConfigurationProperties.class);
    String prefix = bound.prefix().isEmpty() ? bound.value() : bound.prefix();
    Throwable failure = catchThrowable(() -> new Binder(new MapConfigurationPropertySource(Map.of(name, value)))
        .bindOrCreate(prefix, Bindable.of(type)));
    assertThat(failure).as("%s takes «%s»", name, value).isNotNull();
    return SettingFault.of(failure).orElseThrow(() -> new AssertionError(failure));
  }

  private static String record(String name) throws IOException {
    for (JsonNode setting : metadata())
      if (setting.path("name").asString().equals(name)) return setting.path("sourceType").asString();
    throw new AssertionError(name);
  }

  private static JsonNode metadata() throws IOException {
    try (var in = SettingFaultTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared().readTree(in).path("properties");
    }
  }
}
