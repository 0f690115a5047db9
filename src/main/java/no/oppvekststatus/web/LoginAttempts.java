package no.oppvekststatus.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Failed logins by name: after {@value #ALLOWED} within five minutes the name waits until the oldest is five minutes
 * old. Names that do not exist are counted like those that do, so that waiting reveals nothing. Safe for use by many
 * threads.
 */
final class LoginAttempts {
  static final int ALLOWED = 10;
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int NAMES_KEPT = 10_000;
  private static final int NAME_LENGTH = 100;

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) { return size() > NAMES_KEPT; }
  };

  LoginAttempts(Clock clock) { this.clock = clock; }

  synchronized boolean mustWait(String name) {
    Deque<Instant> recent = failures.get(key(name));
    if (recent == null) return false;
    forgetOld(recent);
    return recent.size() >= ALLOWED;
  }

  synchronized void failed(String name) {
    Deque<Instant> recent = failures.computeIfAbsent(key(name), k -> new ArrayDeque<>());
    forgetOld(recent);
    if (recent.size() < ALLOWED) recent.add(clock.instant());
  }

  synchronized void succeeded(String name) { failures.remove(key(name)); }

  private void forgetOld(Deque<Instant> recent) {
    Instant edge = clock.instant().minus(WINDOW);
    while (!recent.isEmpty() && !recent.peek().isAfter(edge)) recent.remove();
  }

  private static String key(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.length() <= NAME_LENGTH ? lower : lower.substring(0, NAME_LENGTH);
  }
}
