package no.oppvekststatus.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The home folder, the plans in force, and what the reports are made with. */
@Configuration(proxyBeanMethods = false)
class EditionSettings {
  @Bean
  Home home(@Value("${oppvekst.home}") String home) { return new Home(Path.of(home).toAbsolutePath().normalize()); }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() { return Clock.systemUTC(); }

  /** Read once per start; a plan that contradicts itself stops the program before the first write. */
  @Bean
  @ConditionalOnMissingBean
  PlanBook planBook(Home home) { return PlanReader.book(Files.isDirectory(home.plans()) ? home.plans() : null); }

  @Bean
  Composition composition(ObservationStore observations, AnswerStore answers, PlaceStore klass, FindingStore findings,
      @Value("${oppvekst.disclosure.threshold:5}") int threshold) throws IOException {
    return new Composition(observations, answers, klass, findings, new DisclosureSettings(threshold), templates());
  }

  /** Hash of everything under {@code reports/}: words, styles, templates, fonts. */
  private static String templates() throws IOException {
    Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath*:reports/**/*.*");
    TreeMap<String, String> hashes = new TreeMap<>();
    Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
    for (Resource r : resources) {
      try (InputStream in = r.getInputStream()) {
        hashes.merge(String.valueOf(r.getFilename()), Fingerprint.of(java.util.HexFormat.of().formatHex(in.readAllBytes())), String::concat);
      }
    }
    return Fingerprint.of(hashes);
  }
}
