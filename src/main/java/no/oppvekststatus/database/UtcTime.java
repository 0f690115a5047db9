package no.oppvekststatus.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An instant as the database's driver takes and gives it: with the offset 0, whatever the session's time zone is. */
public final class UtcTime {
  private UtcTime() {}

  public static OffsetDateTime of(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }

  /** Null where the column is. */
  public static @Nullable Instant instant(@Nullable OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
