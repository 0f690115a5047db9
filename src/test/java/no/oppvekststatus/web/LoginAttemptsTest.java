package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private final Hands clock = new Hands();
  private final LoginAttempts attempts = new LoginAttempts(clock);

  @Test
  void theTenthFailureWithinFiveMinutesMakesTheNameWait() {
    for (int i = 0; i < 9; i++) attempts.failed("kari");
    assertThat(attempts.mustWait("kari")).isFalse();
    attempts.failed("kari");
    assertThat(attempts.mustWait("kari")).isTrue();
    assertThat(attempts.mustWait("ola")).isFalse();
  }

  @Test
  void theNameIsTheSameInCapitalsAndWithSpaces() {
    for (int i = 0; i < 10; i++) attempts.failed(i % 2 == 0 ? " KARI" : "kari");
    assertThat(attempts.mustWait("Kari ")).isTrue();
  }

  @Test
  void theWaitEndsWhenTheOldestFailureIsFiveMinutesOld() {
    for (int i = 0; i < 10; i++) {
      attempts.failed("kari");
      clock.forward(Duration.ofSeconds(10));
    }
    assertThat(attempts.mustWait("kari")).isTrue();
    clock.forward(Duration.ofSeconds(199));
    assertThat(attempts.mustWait("kari")).isTrue();
    clock.forward(Duration.ofSeconds(1));
    assertThat(attempts.mustWait("kari")).isFalse();
  }

  @Test
  void failuresWhileWaitingDoNotLengthenTheWait() {
    for (int i = 0; i < 10; i++) attempts.failed("kari");
    clock.forward(Duration.ofMinutes(4));
    attempts.failed("kari");
    clock.forward(Duration.ofMinutes(1));
    assertThat(attempts.mustWait("kari")).isFalse();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    for (int i = 0; i < 9; i++) attempts.failed("kari");
    attempts.succeeded("kari");
    attempts.failed("kari");
    assertThat(attempts.mustWait("kari")).isFalse();
  }

  @Test
  void manyInventedNamesDoNotFillTheMemory() {
    for (int i = 0; i < 10; i++) attempts.failed("first");
    for (int i = 0; i < 10_000; i++) attempts.failed("name" + i);
    assertThat(attempts.mustWait("first")).isFalse();
  }

  /** A clock that the test moves. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-03-15T03:00:00Z");

    void forward(Duration by) { now = now.plus(by); }

    @Override
    public Instant instant() { return now; }

    @Override
    public ZoneId getZone() { return ZoneOffset.UTC; }

    @Override
    public Clock withZone(ZoneId zone) { return this; }
  }
}
