package no.oppvekststatus.sources;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when to ask once more.
 *
 * @param never asking again would give the same answer
 * @param asked what the publisher asks for, null where it says nothing
 */
record RetryDelay(boolean never, @Nullable Duration asked) {
  static final RetryDelay UNSAID = new RetryDelay(false, null);
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
  private static final Pattern WINDOW = Pattern.compile(".*\\bw\\s*=\\s*(\\d{1,6})\\s*s?.*");
  private static final Duration USUAL_WINDOW = Duration.ofMinutes(1);

  /** @param retryAfter seconds, or a date */
  static RetryDelay after(int status, Optional<String> retryAfter, Instant now) {
    return new RetryDelay(!PASSING.contains(status),
        retryAfter.flatMap(text -> parsed(text.strip(), now)).orElse(null));
  }

  /** The length of the window that calls are counted in, as in "40;w=60s". */
  static Duration window(Optional<String> policy) {
    Matcher window = WINDOW.matcher(policy.orElse(""));
    return window.matches() ? Duration.ofSeconds(Long.parseLong(window.group(1))) : USUAL_WINDOW;
  }

  private static Optional<Duration> parsed(String text, Instant now) {
    if (text.matches("\\d{1,6}")) return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    try {
      Duration until =
          Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return Optional.of(until.isNegative() ? Duration.ZERO : until);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean longerThan(Duration most) { return asked != null && asked.compareTo(most) > 0; }

  Duration or(Duration otherwise) { return asked == null ? otherwise : asked; }
}
