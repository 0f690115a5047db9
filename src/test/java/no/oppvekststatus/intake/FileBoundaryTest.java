package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a reader does to its thread stays with the file it reads. */
@Timeout(60)
class FileBoundaryTest {
  private final FileBoundary boundary = new FileBoundary(Duration.ofSeconds(20), 0);
  private final FileBoundary hasty = new FileBoundary(Duration.ofMillis(300), 0);

  @Test
  void whatAReaderThrowsBecomesARefusalWithoutItsMessage() throws IOException {
    assertThat(why(boundary.read(() -> { throw new NumberFormatException("7,5 kari@example.no"); })))
        .returns("reader-failed", Rejection::code).extracting(Rejection::remedy).asString()
        .contains("NumberFormatException").doesNotContain("7,5", "kari");
    assertThat(why(boundary.read(() -> { throw new IOException("halv"); })).code()).isEqualTo("reader-failed");
    assertThat(why(boundary.read(() -> { throw new NoClassDefFoundError("x"); })).code()).isEqualTo("reader-failed");
    assertThat(why(boundary.read(() -> deep(1))).code()).isEqualTo("reader-too-deep");
    assertThat(why(boundary.read(() -> { throw new OutOfMemoryError("x"); })).code()).isEqualTo("reader-out-of-memory");
  }

  @Test
  void aReaderThatReallyFillsTheMemoryIsStoppedAndItsMemoryIsFreed() throws IOException {
    assertThat(why(boundary.read(() -> {
      List<long[]> kept = new ArrayList<>();
      while (true) kept.add(new long[1 << 24]);
    })).code()).isEqualTo("reader-out-of-memory");
    assertThat(boundary.read(() -> new long[1 << 20].length))
        .isEqualTo(new FileBoundary.ReadingOutcome.Whole<>(1 << 20));
  }

  @Test
  void theRunStopsWhereTheMemoryIsStillFullAfterTheFile() {
    FileBoundary neverEnough = new FileBoundary(Duration.ofSeconds(20), 1.1);
    assertThatThrownBy(() -> neverEnough.read(() -> { throw new OutOfMemoryError("x"); }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("-Xmx");
  }

  @Test
  void aFileThatIsGoneIsNoFaultOfItsContent() {
    assertThatThrownBy(() -> boundary.read(() -> { throw new NoSuchFileException("a.csv"); }))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aReaderThatHangsIsLeftBehind() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    assertThat(why(hasty.read(() -> {
      deaf(release);
      ended.countDown();
      return "for sent";
    })).code()).isEqualTo("reader-too-slow");
    release.countDown();
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aReaderThatIsLeftBehindHandsNothingOverAnyMore() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();
    Optional<Rejection> why = hasty.<Integer>each(to -> {
      to.accept(1);
      deaf(release);
      try {
        IntStream.range(2, 10_000).forEach(to::accept);
      } finally {
        ended.countDown();
      }
    }, taken::add);
    assertThat(why.orElseThrow().code()).isEqualTo("reader-too-slow");
    release.countDown();
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).isEmpty();
  }

  @Test
  void everyRowArrivesInOrderAndAFaultAfterThemIsReported() throws IOException {
    List<Integer> taken = new ArrayList<>();
    assertThat(boundary.<Integer>each(to -> IntStream.range(0, 10_001).forEach(to::accept), taken::add)).isEmpty();
    assertThat(taken).isEqualTo(IntStream.range(0, 10_001).boxed().toList());
    assertThat(boundary.<Integer>each(to -> {
      IntStream.range(0, 10_001).forEach(to::accept);
      throw new IllegalStateException("midt i");
    }, row -> {}).orElseThrow().code()).isEqualTo("reader-failed");
  }

  @Test
  void whatTheReceiverThrowsIsNoFaultOfTheFile() {
    assertThatThrownBy(() -> boundary.<Integer>each(to -> IntStream.range(0, 100_000).forEach(to::accept),
        row -> {
          throw new IllegalStateException("the database refused");
        })).hasMessage("the database refused");
  }

  private static Rejection why(FileBoundary.ReadingOutcome<?> outcome) {
    assertThat(outcome).isInstanceOf(FileBoundary.ReadingOutcome.Stopped.class);
    return ((FileBoundary.ReadingOutcome.Stopped<?>) outcome).why();
  }

  private static int deep(int level) { return level == 0 ? 0 : deep(level + 1) + 1; }

  /** Waits also when it is interrupted. */
  static void deaf(CountDownLatch release) {
    while (true) {
      try {
        release.await();
        return;
      } catch (InterruptedException e) {
        Thread.interrupted();
      }
    }
  }
}
