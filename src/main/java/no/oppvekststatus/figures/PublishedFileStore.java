package no.oppvekststatus.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;

/** The statements of files about tables, remembered while one file is merged. */
final class PublishedFileStore {
  private final Connection connection;
  private final Map<Long, PublishedFile> known = new HashMap<>();

  PublishedFileStore(Connection connection) {
    this.connection = connection;
  }

  PublishedFile find(long id) throws SQLException {
    PublishedFile remembered = known.get(id);
    if (remembered != null) return remembered;
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("figures/find-published-file"))) {
      sql.setLong(1, id);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        OffsetDateTime at = row.getObject("updated", OffsetDateTime.class);
        PublishedFile found =
            new PublishedFile(id, row.getLong("file_id"), UtcTime.instant(at), row.getBoolean("sample"));
        known.put(id, found);
        return found;
      }
    }
  }

  /** The statement of a file, after it has been kept. */
  PublishedFile keep(long fileId, @Nullable Instant updated, boolean sample) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("figures/keep-published-file"))) {
      sql.setLong(1, fileId);
      sql.setObject(2, updated == null ? null : UtcTime.of(updated), Types.TIMESTAMP_WITH_TIMEZONE);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return new PublishedFile(row.getLong(1), fileId, updated, sample);
      }
    }
  }

  /** Whether the file is made up; one that is not registered is not. */
  boolean sample(long fileId) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SqlFile.of("figures/is-sample-file"))) {
      sql.setLong(1, fileId);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
