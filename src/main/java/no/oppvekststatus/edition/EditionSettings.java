package no.oppvekststatus.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import no.oppvekststatus.assessment.Assessment;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.figures.AnswerStore;
import no.oppvekststatus.figures.ObservationStore;
import no.oppvekststatus.figures.PlaceStore;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.HomeFile;
import no.oppvekststatus.home.ProgramSettings;
import no.oppvekststatus.home.TempFolderFile;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHeadsFile;
import no.oppvekststatus.plan.PlanReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The home folder, the plans in force, and what the reports are made with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProgramSettings.class, DisclosureSettings.class})
class EditionSettings {
  private static final List<String> ROOMS =
      List.of("plan", "figures", "assessment", "disclosure", "document", "wording",
          "composition", "drawing", "page", "workbook", "report");

  @Bean
  Home home(ProgramSettings program) throws IOException { return HomeFile.open(program.folder().root()); }

  @Bean(destroyMethod = "close")
  TempFolderFile temporaryFolder(Home home, ProgramSettings program) {
    return TempFolderFile.open(home).serve(program.ownProgram());
  }

  /**
   * As the files are at the start; a plan that contradicts itself is left out, unless no other is left. Pages name
   * units and committees of all plans: what stays up reads every plan before it answers.
   */
  @Bean
  PlanBook planBook(Home home, ProgramSettings program) {
    PlanBook book =
        PlanReader.sound(Files.isDirectory(home.plans()) ? home.plans() : null, PlanHeadsFile.of(home));
    if (program.serve()) book.entries();
    return book;
  }

  @Bean
  Composition composition(ObservationStore observations, AnswerStore answers, EditionStore editions, PlaceStore klass,
      FindingStore findings, DisclosureSettings disclosure) throws IOException {
    return new Composition(new Composition.Stores(observations, answers, editions, klass, findings), disclosure,
        new BuildVersion(hash("classpath*:reports/**/*.*"), program(), Assessment.RULES_VERSION));
  }

  /** Hash of the code that reads plans, assesses, hides, composes and prints. */
  private static String program() throws IOException {
    StringBuilder rooms = new StringBuilder();
    for (String room : ROOMS)
      rooms.append(hash("classpath*:no/oppvekststatus/" + room + "/**/*.class"));
    return Fingerprint.of(rooms);
  }

  /** Hash of names and bytes of everything the pattern finds: words, styles, templates and fonts, or classes. */
  private static String hash(String pattern) throws IOException {
    Resource[] resources = new PathMatchingResourcePatternResolver().getResources(pattern);
    TreeMap<String, String> hashes = new TreeMap<>();
    for (Resource r : resources) {
      if (!r.isReadable() || r.getURI().toString().contains("/test-classes/")) continue;
      try (InputStream in = r.getInputStream()) {
        String content = Fingerprint.of(java.util.HexFormat.of().formatHex(in.readAllBytes()));
        hashes.merge(String.valueOf(r.getFilename()), content, EditionSettings::both);
      }
    }
    return Fingerprint.of(hashes);
  }

  /** Two files of the same name in different folders, in whatever order they were found. */
  private static String both(String one, String other) {
    return one.compareTo(other) < 0 ? one + other : other + one;
  }
}
