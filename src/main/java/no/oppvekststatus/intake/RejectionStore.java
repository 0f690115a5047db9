package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of everything that was refused, and of what a later form has closed since. */
public final class RejectionStore {
  private final JdbcClient jdbc;

  RejectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One refusal; {@code sha256} is "" for a file left in the inbox for personal data. */
  public record Listed(String municipality, String file, String sha256, Rejection rejection, @Nullable Instant closed) {
    Listed(String municipality, String file, String sha256, Rejection rejection) {
      this(municipality, file, sha256, rejection, null);
    }
  }

  /** The open ones, by file, then in the order of the file; those left for personal data last. */
  public List<Listed> list() {
    return list(false);
  }

  /** @param all the closed ones too */
  public List<Listed> list(boolean all) {
    return jdbc.sql(SqlFile.of("intake/list-rejections")).param("all", all)
        .query((row, i) -> new Listed(row.getString("municipality"), row.getString("name"), row.getString("sha256"),
            new Rejection(row.getString("code"), row.getString("place"), row.getString("remedy")),
            UtcTime.instant(row.getObject("closed_at", OffsetDateTime.class))))
        .list();
  }
}
