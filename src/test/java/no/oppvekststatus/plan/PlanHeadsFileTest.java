package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import no.oppvekststatus.fixtures.Neighbours;
import no.oppvekststatus.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that was found in order is not read again at a start while every byte that it depends on is the same. */
class PlanHeadsFileTest {
  private static final int PLANS = 5;

  @TempDir Path root;
  private Path plans;
  private Path kept;

  @BeforeEach
  void fivePlans() throws IOException {
    plans = root.resolve("plans");
    kept = new Home(root).planHeads();
    Neighbours.write(plans, PLANS);
  }

  private PlanBook start() { return start("1"); }

  private PlanBook start(String version) { return PlanReader.sound(plans, new PlanHeadsFile(kept, version)); }

  @Test
  void aStartOverUnchangedPlansReadsNoneAndAnswersTheSame() {
    PlanBook first = start();
    assertThat(first.readWhole()).isEqualTo(PLANS);
    PlanBook again = start();
    assertThat(again.heads()).isEqualTo(first.heads()).hasSize(PLANS);
    assertThat(again.sha256()).isEqualTo(first.sha256()).isEqualTo(PlanReader.sound(plans).sha256());
    assertThat(again.municipalities()).isEqualTo(first.municipalities());
    assertThat(again.title("fjordvik3")).contains("Trygg heile vegen");
    assertThat(again.awaits("fjordvik3")).isFalse();
    assertThat(again.readWhole()).as("nothing has asked for more than heads").isZero();
    assertThat(again.of("fjordvik3")).isEqualTo(first.of("fjordvik3"));
    assertThat(again.readWhole()).as("the one that was asked for").isEqualTo(1);
    assertThat(again.entries()).isEqualTo(first.entries());
    assertThat(again.indicators()).isEqualTo(first.indicators());
    assertThat(again.sources()).isEqualTo(first.sources());
    assertThat(again.readWhole()).isEqualTo(PLANS);
  }

  @Test
  void aHeadTellsWhatTheWholePlanTells() {
    start();
    for (PlanHead head : start().heads())
      assertThat(head).isEqualTo(PlanReader.sound(plans).of(head.municipalityId()).orElseThrow().head());
    Path none = root.resolve("none");
    PlanReader.sound(null, new PlanHeadsFile(none, "1"));
    assertThat(PlanReader.sound(null, new PlanHeadsFile(none, "1")).heads())
        .isEqualTo(PlanReader.sound(null).entries().stream().map(PlanBook.Entry::head).toList()).hasSize(2);
  }

  @Test
  void ofAPlanOrAFileBesideItThatHasChangedThatPlanAloneIsRead() throws IOException {
    start();
    onlyTheThirdIsRead(() -> append("fjordvik3-2024-2027.yaml", "# endret\n"));
    onlyTheThirdIsRead(() -> append("fjordvik3-organisation.yaml", "# endret\n"));
    onlyTheThirdIsRead(() -> Files.writeString(plans.resolve("fjordvik3-comments.yaml"),
        "schema_version: 1\nmunicipality: fjordvik3\ncomments: []\n"));
    onlyTheThirdIsRead(() -> append("fjordvik3-comments.yaml", "# endret\n"));
    onlyTheThirdIsRead(() -> Files.delete(plans.resolve("fjordvik3-comments.yaml")));
    image(120);
    onlyTheThirdIsRead(() -> append("fjordvik3-organisation.yaml", "coat_of_arms: vapen.png\n"));
    onlyTheThirdIsRead(() -> image(144));
    Files.delete(plans.resolve("vapen.png"));
    assertThat(start().refused()).as("the image is gone").isEqualTo(PlanReader.sound(plans).refused()).hasSize(1);
  }

  private void onlyTheThirdIsRead(Change change) throws IOException {
    String before = start().sha256();
    change.make();
    PlanBook book = start();
    assertThat(book.sha256()).isNotEqualTo(before).isEqualTo(PlanReader.sound(plans).sha256());
    assertThat(book.readWhole()).isEqualTo(1);
    book.of("fjordvik3");
    assertThat(book.readWhole()).as("that one was read").isEqualTo(1);
    assertThat(start().readWhole()).as("and is known from then on").isZero();
    assertThat(start().of("fjordvik3")).isEqualTo(PlanReader.sound(plans).of("fjordvik3"));
  }

  /** Something that happens to the files between two starts. */
  private interface Change {
    void make() throws IOException;
  }

  @Test
  void aPlanIsUsedAsItWasWhenTheProgramStarted() throws IOException {
    start();
    PlanBook running = start();
    PlanBook.Entry before = PlanReader.sound(plans).of("fjordvik2").orElseThrow();
    append("fjordvik2-2024-2027.yaml", "tull: 1\n");
    assertThat(running.of("fjordvik2")).contains(before);
    assertThat(start().refused()).hasSize(1);
  }

  @Test
  void anotherCatalogueIsReadWithEveryPlan() throws IOException {
    start();
    Files.writeString(plans.resolve("indicators.yaml"), Files.readString(Path.of("plans/indicators.yaml")) + "# x\n");
    assertThat(start().readWhole()).isEqualTo(PLANS);
    assertThat(start().readWhole()).isZero();
    Files.writeString(plans.resolve("indicators.yaml"), "schema_version: 1\nindicators: 3\n");
    assertThatThrownBy(this::start).isInstanceOf(PlanRefused.class);
    assertThatThrownBy(this::start).as("at every start").isInstanceOf(PlanRefused.class);
  }

  @Test
  void whatAnotherVersionKeptIsNotUsed() {
    start("1");
    assertThat(start("2").readWhole()).isEqualTo(PLANS);
    assertThat(start("2").readWhole()).isZero();
    assertThat(start("1").readWhole()).isEqualTo(PLANS);
  }

  @Test
  void theVersionIsThatOfTheCodeThatReadsPlans() throws IOException {
    assertThat(PlanCodeReader.version()).isEqualTo(PlanCodeReader.version()).hasSize(64);
    Path classes = Files.createDirectories(root.resolve("min mappe/classes"));
    for (String room : List.of("plan/yaml", "home", "privacy"))
      Files.writeString(Files.createDirectories(classes.resolve("no/oppvekststatus").resolve(room)).resolve("A.class"),
          room);
    String before = PlanCodeReader.code(classes.toUri().toString());
    assertThat(PlanCodeReader.code(classes.toUri().toString())).isEqualTo(before).isNotEmpty();
    Files.writeString(classes.resolve("no/oppvekststatus/plan/yaml/A.class"), "another");
    assertThat(PlanCodeReader.code(classes.toUri().toString())).isNotEqualTo(before);
    Path jar = Files.writeString(root.resolve("min mappe/oppvekststatus.jar"), "jar");
    String path = jar.toUri().toString();
    String packaged = PlanCodeReader.code("jar:nested:" + path.substring("file://".length()) + "/!BOOT-INF/classes/!/");
    assertThat(packaged).isNotEmpty().isEqualTo(PlanCodeReader.code(path));
    Files.writeString(jar, "another");
    assertThat(PlanCodeReader.code(path)).isNotEqualTo(packaged);
    assertThat(PlanCodeReader.code("jrt:/java.base")).isEmpty();
  }

  @Test
  void whereTheVersionIsNotKnownNothingIsKept() {
    assertThat(start("").readWhole()).isEqualTo(PLANS);
    assertThat(kept).doesNotExist();
    start("1");
    assertThat(start("").readWhole()).isEqualTo(PLANS);
  }

  @Test
  void whatIsDamagedIsNotUsedAndIsWrittenAnew() throws IOException {
    String sound = start().sha256();
    byte[] whole = Files.readAllBytes(kept);
    List<byte[]> damaged = Stream.concat(
        Stream.of(new byte[0], "tull".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 64),
            Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, whole.length + 1)),
        Stream.of(0, 63, 64, 200, whole.length / 2, whole.length - 1).map(at -> {
          byte[] other = whole.clone();
          other[at] ^= 1;
          return other;
        })).toList();
    for (byte[] bytes : damaged) {
      Files.write(kept, bytes);
      PlanBook book = start();
      assertThat(book.readWhole()).isEqualTo(PLANS);
      assertThat(book.sha256()).isEqualTo(sound);
      assertThat(Files.readAllBytes(kept)).isEqualTo(whole);
    }
    assertThat(start().readWhole()).isZero();
  }

  @Test
  void aRefusedPlanIsReadAndReportedAtEveryStartAndItsNeighboursAreKnown() throws IOException {
    start();
    Neighbours.spoilPlan(plans, 3);
    for (int i = 0; i < 2; i++) {
      PlanBook book = start();
      assertThat(book.refused()).isEqualTo(PlanReader.sound(plans).refused()).hasSize(1);
      assertThat(book.sha256()).isEqualTo(PlanReader.sound(plans).sha256());
      assertThat(book.readWhole()).isZero();
    }
    Neighbours.mendPlan(plans, 3);
    assertThat(start().readWhole()).isEqualTo(1);
  }

  @Test
  void twoPlansOfOneMunicipalityAreRefusedThoughEachIsKnown() throws IOException {
    start();
    Path second = Files.copy(plans.resolve("fjordvik1-2024-2027.yaml"), plans.resolve("fjordvik1-2028-2031.yaml"));
    for (int i = 0; i < 2; i++) {
      PlanBook book = start();
      assertThat(book.refused()).isEqualTo(PlanReader.sound(plans).refused()).hasSize(2);
      assertThat(book.sha256()).isEqualTo(PlanReader.sound(plans).sha256());
      assertThat(book.head("fjordvik1")).isEmpty();
      assertThatThrownBy(() -> PlanReader.book(plans, new PlanHeadsFile(kept, "1"))).isInstanceOf(PlanRefused.class);
    }
    Files.delete(second);
    assertThat(start().readWhole()).isZero();
    assertThat(start().refused()).isEmpty();
  }

  @Test
  void anOrganisationFileThatIsGoneIsMissed() throws IOException {
    start();
    Files.delete(plans.resolve("fjordvik4-organisation.yaml"));
    assertThat(start().refused()).isEqualTo(PlanReader.sound(plans).refused()).hasSize(1);
  }

  @Test
  void aCommandWithoutADatabaseUsesTheHeadsAndWritesNone() throws IOException {
    PlanHeadsFile heads = new PlanHeadsFile(kept, "1");
    assertThat(PlanReader.book(plans, heads).readWhole()).isEqualTo(PLANS);
    assertThat(kept).doesNotExist();
    start();
    assertThat(PlanReader.book(plans, heads).readWhole()).isZero();
  }

  @Test
  void itIsItsOwnersAloneAndAHomeThatCannotBeWrittenToIsNoFault() throws IOException {
    start();
    if (Files.getFileStore(root).supportsFileAttributeView("posix"))
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
    try (Stream<Path> all = Files.list(root)) {
      assertThat(all).containsExactlyInAnyOrder(plans, kept);
    }
    PlanHeadsFile nowhere = new PlanHeadsFile(root.resolve("gone/plans.heads"), "1");
    assertThat(PlanReader.sound(plans, nowhere).readWhole()).isEqualTo(PLANS);
    assertThat(PlanReader.sound(plans, nowhere).readWhole()).isEqualTo(PLANS);
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(plans.resolve(file), text, StandardOpenOption.APPEND);
  }

  private void image(int width) throws IOException {
    ImageIO.write(new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB), "png",
        plans.resolve("vapen.png").toFile());
  }
}
