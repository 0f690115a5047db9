package no.oppvekststatus.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.database.LockSettings;
import no.oppvekststatus.database.LockStore;
import no.oppvekststatus.edition.PlacementWriter.Moment;
import no.oppvekststatus.edition.PlacementWriter.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** A publisher that is killed between any two of its steps, and two publishers at once. */
class StoppedPublishingTest {
  private static final Progress ON = (moment, edition) -> {};
  private static final String TO =
      "INSERT INTO outbox (edition_id, document_id, recipient, address, next_try) VALUES (:edition, :document, :who, 'a@b.no', now())";

  @TempDir static Path undisturbed;
  @TempDir Path root;
  private static Map<String, String> expected = Map.of();

  /** In its place lay the folder of an edition whose row was lost. */
  @BeforeAll
  static void anUndisturbedPublisherSetsAsideWhatItDoesNotKnowAndNamesIt() throws IOException {
    FjordvikArchive archive = new FjordvikArchive(undisturbed);
    Files.createDirectories(archive.folder(1));
    Files.writeString(archive.folder(1).resolve("rapport.pdf"), "from a database that was lost");
    Edition first = archive.publisher(ON).publish("");
    archive.editions.undo(first.id());
    assertThat(archive.editions.all()).as("an edition in its place is never undone").hasSize(1);
    Path aside = archive.folder(1).resolveSibling("1.set-aside-1");
    assertThat(aside.resolve("rapport.pdf")).hasContent("from a database that was lost");
    ArchiveReader.Check check = archive.archive().check();
    assertThat(check.findings()).isEmpty();
    assertThat(check.rendered()).isEqualTo(1);
    assertThat(check.notes()).singleElement().satisfies(n -> assertThat(n).contains(aside.toString()));
    expected = archive.files();
    expected.keySet().removeIf(path -> path.contains("set-aside"));
    assertThat(expected).hasSizeGreaterThan(25);
  }

  /** Nothing tidies up after it: it is no exception. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static Progress killedAt(Moment last) {
    return (moment, edition) -> { if (moment == last) throw new Killed(); };
  }

  @Test
  void onePrintedAndNotRecordedIsNothing() throws IOException {
    FjordvikArchive archive = new FjordvikArchive(root);
    assertThatThrownBy(() -> archive.publisher(killedAt(Moment.PRINTED)).publish("")).isInstanceOf(Killed.class);
    assertThat(archive.rows("edition")).isZero();
    assertThat(parts(archive)).hasSize(1);
    assertThat(archive.publisher(ON).placement().finishAll()).isEmpty();
    assertThatThrownBy(
        () -> archive.publisher((moment, e) -> { throw new IllegalStateException("the disk is full"); }).publish(""))
        .isInstanceOf(IllegalStateException.class);
    assertThat(archive.files()).as("neither the killed attempt's folder nor the failed one's").isEmpty();
    archive.publisher(ON).publish("");
    assertThat(archive.files()).isEqualTo(expected);
    assertThat(parts(archive)).isEmpty();
  }

  /**
   * Killed when the row is committed, and whoever finishes it killed twice more: each goes on where the last one was.
   */
  @Test
  void oneRecordedIsFinishedHoweverOftenThatIsStoppedAndTheArchiveIsThatOfAnUndisturbedOne() throws IOException {
    FjordvikArchive archive = new FjordvikArchive(root);
    assertThatThrownBy(() -> archive.publisher(killedAt(Moment.RECORDED)).publish("")).isInstanceOf(Killed.class);
    for (Moment last : List.of(Moment.MOVED, Moment.COPIED)) {
      assertThat(archive.editions.all()).as("what can be read and mailed").isEmpty();
      assertThat(archive.editions.unplaced()).hasSize(1);
      assertThat(archive.publisher(ON).placement().sweepAll()).as("a folder that a row names is no rubbish").isZero();
      assertThatThrownBy(() -> archive.publisher(killedAt(last)).placement().finishAll()).isInstanceOf(Killed.class);
    }
    assertThat(archive.editions.all()).isEmpty();
    assertThatThrownBy(() -> archive.publisher(killedAt(Moment.PLACED)).placement().finishAll())
        .isInstanceOf(Killed.class);
    assertThat(archive.editions.all()).hasSize(1);
    assertThat(archive.publisher(ON).placement().finishAll()).isEmpty();
    assertThat(archive.files()).isEqualTo(expected);
    assertThat(parts(archive)).isEmpty();
    assertThat(
        archive.jdbc.sql("TABLE draft").query((rs, i) -> rs.getString("due").equals(rs.getString("printed"))).list())
        .containsExactly(true);
  }

  @Test
  void anEditionWhoseFilesAreLostBeforeAnybodySawItIsUndoneWithItsMails() throws IOException {
    FjordvikArchive archive = new FjordvikArchive(root);
    assertThatThrownBy(() -> archive.publisher(killedAt(Moment.RECORDED)).publish("",
        e -> archive.jdbc.sql(TO).param("edition", e.id())
            .param("document", e.documents().get(0).id()).param("who", "x").update()))
        .isInstanceOf(Killed.class);
    assertThat(archive.rows("outbox")).isEqualTo(1);
    for (Path part : parts(archive)) Files.delete(part.resolve("evaluering-nn.pdf"));
    assertThat(archive.publisher(ON).placement().finishAll()).singleElement()
        .satisfies(t -> assertThat(t).contains("trukket tilbake"));
    for (String table : List.of("edition", "edition_document", "edition_figure", "edition_page", "outbox"))
      assertThat(archive.rows(table)).as(table).isZero();
    assertThat(archive.publisher(ON).placement().sweepAll()).isZero();
    assertThat(archive.files()).isEmpty();
  }

  @Test
  void twoPublishersAtOnceMakeTwoWholeEditionsAfterEachOther() throws Exception {
    FjordvikArchive archive = new FjordvikArchive(root);
    CountDownLatch printed = new CountDownLatch(1);
    CountDownLatch waited = new CountDownLatch(1);
    List<Edition> made = together(
        () -> archive.publisher((moment, e) -> {
          if (moment == Moment.PRINTED) pause(printed, waited);
        }).publish(""),
        () -> {
          printed.await(1, TimeUnit.MINUTES);
          assertThat(archive.publisher(ON).placement().finishAll()).as("the one that works on the year is left alone")
              .isEmpty();
          assertThat(archive.publisher(ON).placement().sweepAll()).isZero();
          waited.countDown();
          return archive.publisher(ON).publish("rettet");
        });
    assertThat(made).extracting(Edition::number).containsExactly(1, 2);
    for (Edition e : made) assertThat(EditionFolderFile.whole(e, archive.folder(e.number()))).isTrue();
  }

  /**
   * The server was started anew and the lock is gone: the row's key and the folder of its own still keep the two apart.
   */
  @ParameterizedTest
  @EnumSource(value = Moment.class, names = {"PRINTED", "RECORDED"})
  void evenWithoutTheLockTwoPublishersNeverMixTheirEditions(Moment overtaken) throws Exception {
    FjordvikArchive archive = new FjordvikArchive(root);
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    FjordvikArchive.Publisher slow =
        archive.publisher(new LockStore(TestDatabase.fresh(), new LockSettings(Duration.ZERO)),
            (moment, e) -> {
              if (moment == overtaken) pause(reached, done);
            });
    List<Object> made = together(() -> {
      try {
        return slow.publish("");
      } catch (DuplicateKeyException | IOException refused) {
        return refused;
      }
    }, () -> {
      reached.await(1, TimeUnit.MINUTES);
      try {
        return archive.publisher(ON).publish("rettet");
      } finally {
        done.countDown();
      }
    });
    assertThat(made.get(1)).isInstanceOf(Edition.class);
    assertThat(archive.editions.all()).hasSize(overtaken == Moment.PRINTED ? 1 : 2);
    assertThat(archive.editions.unplaced()).isEmpty();
    for (Edition e : archive.editions.all())
      assertThat(EditionFolderFile.whole(e, archive.folder(e.number()))).isTrue();
    assertThat(parts(archive)).isEmpty();
  }

  private static List<Path> parts(FjordvikArchive archive) throws IOException {
    return EditionFolderFile.parts(archive.folder(1).getParent());
  }

  private static void pause(CountDownLatch reached, CountDownLatch until) {
    reached.countDown();
    try {
      assertThat(until.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> two) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<T> first = threads.submit(one);
      Future<T> second = threads.submit(two);
      return List.of(first.get(3, TimeUnit.MINUTES), second.get(3, TimeUnit.MINUTES));
    } finally {
      threads.shutdownNow();
    }
  }
}
