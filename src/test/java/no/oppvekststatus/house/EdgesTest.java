package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Wall 2: frameworks, the database, documents, the net and files only in types that are named by their edge; everything
 * else is pure. A type that Spring calls ({@code @Component} and what is built on it, {@code @Scheduled}) may use
 * Spring besides, and nothing more. The wall clock only in {@code ClockSettings}; everybody else is given a {@code
 * Clock}.
 */
class EdgesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.oppvekststatus");
  private static final Pattern EDGE =
      Pattern.compile(".*(Store|Reader|Writer|File|Printer|Client|Mailer|Job|Page|Settings)");
  private static final String SPRING = "org.springframework.";
  private static final List<String> OUTSIDE = List.of(SPRING, "java.sql.", "javax.sql.", "org.postgresql.",
      "com.zaxxer.", "org.flywaydb.", "io.zonky.", "org.apache.poi.", "net.sf.jasperreports.", "com.lowagie.",
      "org.apache.pdfbox.",
      "org.verapdf.", "java.net.http.", "jakarta.", "java.nio.file.Files", "java.nio.channels.FileChannel",
      "java.io.FileInputStream",
      "java.io.FileOutputStream", "java.io.FileReader", "java.io.FileWriter", "java.io.RandomAccessFile",
      "java.util.zip.ZipFile");
  private static final Set<String> CLOCKS = Set.of("java.time.Instant.now", "java.time.LocalDate.now",
      "java.time.LocalDateTime.now",
      "java.time.LocalTime.now", "java.time.ZonedDateTime.now", "java.time.OffsetDateTime.now", "java.time.Year.now",
      "java.time.YearMonth.now", "java.lang.System.currentTimeMillis", "java.time.Clock.systemUTC",
      "java.time.Clock.system",
      "java.time.Clock.systemDefaultZone", "java.util.Calendar.getInstance", "java.util.Date.<init>");

  @Test
  void onlyEdgesTouchTheOutsideWorld() {
    assertThat(outsideOfEdges(main())).isEmpty();
  }

  @Test
  void onlyOneTypeAsksTheWallClock() {
    assertThat(wallClocks(main())).isEmpty();
  }

  @Test
  void aPureTypeThatTouchesFilesIsFoundAndAnEdgeIsNot() {
    assertThat(outsideOfEdges(seeded())).filteredOn(v -> !v.startsWith("SeededComponent.java: ")).isNotEmpty()
        .allMatch(v -> v.startsWith("Reckoning.java: ")).anyMatch(v -> v.contains("Files"));
  }

  @Test
  void aTypeThatSpringCallsMayUseSpringAndNoFiles() {
    assertThat(outsideOfEdges(seeded())).filteredOn(v -> v.startsWith("SeededComponent.java: "))
        .containsExactly("SeededComponent.java: not named by an edge, uses java.nio.file.Files");
  }

  @Test
  void aTypeThatAsksTheWallClockIsFound() {
    assertThat(wallClocks(seeded())).containsExactlyInAnyOrder(
        "Reckoning.java: asks the wall clock: java.time.Instant.now",
        "Reckoning.java: asks the wall clock: java.time.LocalDate.now");
  }

  private static List<String> outsideOfEdges(JavaClasses classes) {
    return classes.stream().filter(c -> !edge(c)).flatMap(c -> c.getDirectDependenciesFromSelf().stream()
        .map(d -> d.getTargetClass().getBaseComponentType().getName()).filter(EdgesTest::outside)
        .filter(target -> !target.startsWith(SPRING) || !spring(c))
        .map(target -> outermost(c) + ".java: not named by an edge, uses " + target)).distinct().sorted().toList();
  }

  private static List<String> wallClocks(JavaClasses classes) {
    return classes.stream().filter(c -> !outermost(c).equals("ClockSettings"))
        .flatMap(c -> c.getAccessesFromSelf().stream().filter(EdgesTest::wallClock)
            .map(a -> outermost(c) + ".java: asks the wall clock: " + target(a)))
        .distinct().sorted().toList();
  }

  /** {@code now(Clock)} is what everybody should use. */
  private static boolean wallClock(JavaAccess<?> access) {
    return CLOCKS.contains(target(access)) && !access.getTarget().getFullName().contains("(java.time.Clock)")
        && !access.getTarget().getFullName().contains("(long)");
  }

  private static String target(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  private static boolean outside(String type) { return OUTSIDE.stream().anyMatch(type::startsWith); }

  private static boolean edge(JavaClass type) {
    String name = outermost(type);
    return EDGE.matcher(name).matches() || name.equals("Application") || name.equals("package-info")
        || type.getPackageName().startsWith("no.oppvekststatus.command");
  }

  private static boolean spring(JavaClass type) {
    return type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
        || type.getMethods().stream()
            .anyMatch(m -> m.isAnnotatedWith("org.springframework.scheduling.annotation.Scheduled"))
        || type.getEnclosingClass().map(EdgesTest::spring).orElse(false);
  }

  private static String outermost(JavaClass type) {
    String simple = type.getName().substring(type.getPackageName().length() + 1);
    return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
  }

  private static JavaClasses main() {
    assertThat(MAIN.size()).isGreaterThan(50);
    return MAIN;
  }

  private static JavaClasses seeded() {
    return new ClassFileImporter().importPackages("no.oppvekststatus.house.seeded");
  }
}
