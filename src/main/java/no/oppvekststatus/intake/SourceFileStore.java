package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of received files and of what was refused in each. */
final class SourceFileStore {
  private final JdbcClient jdbc;

  SourceFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file as it is registered; {@code municipality} "" where it is of none, {@code form} where it is no form. */
  record FileEntry(String sha256, String municipality, String name, String format, long bytes, boolean sample,
      FileState state, String archivedAs,
      String form) {}

  /** Bytes that were received before, the original's path under the archive, and the file's name then. */
  record ReceivedBefore(FileState state, String archivedAs, String name) {
    boolean imported() { return state == FileState.IMPORTED; }
  }

  /** What became of these bytes for this municipality, where they were received before. */
  Optional<ReceivedBefore> known(String sha256, String municipality) {
    return jdbc.sql(SqlFile.of("intake/find-file-state")).param("sha256", sha256).param("municipality", municipality)
        .query((rs, i) -> new ReceivedBefore(FileState.of(rs.getString("state")), rs.getString("archived_as"),
            rs.getString("name")))
        .optional();
  }

  /** Adds the file, or puts right what was known of the same bytes. Gives its id. */
  long register(FileEntry e, Instant at) {
    return jdbc.sql(SqlFile.of("intake/register-file")).param("sha256", e.sha256())
        .param("municipality", e.municipality())
        .param("name", e.name()).param("format", e.format()).param("bytes", e.bytes()).param("sample", e.sample())
        .param("state", e.state().code()).param("at", UtcTime.of(at)).param("archived", e.archivedAs())
        .param("form", e.form())
        .query(Long.class).single();
  }

  /** What was made of a file that was taken. */
  void kept(long fileId, long added, List<Rejection> rejections) {
    jdbc.sql(SqlFile.of("intake/note-added")).param("file", fileId).param("added", added).update();
    rejections(fileId, rejections);
  }

  /** Replaces what was said of the file before. */
  void rejections(long fileId, List<Rejection> rejections) {
    jdbc.sql(SqlFile.of("intake/forget-rejections")).param("file", fileId).update();
    for (Rejection r : rejections)
      jdbc.sql(SqlFile.of("intake/add-rejection")).param("file", fileId).param("code", r.code())
          .param("place", r.place())
          .param("remedy", r.remedy()).update();
  }
}
