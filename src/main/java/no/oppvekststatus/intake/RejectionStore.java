package no.oppvekststatus.intake;

import java.util.List;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of everything that was refused and still is. */
public final class RejectionStore {
  private final JdbcClient jdbc;

  RejectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One refusal; {@code sha256} is "" for a file left in the inbox for personal data. */
  public record Listed(String municipality, String file, String sha256, Rejection rejection) {}

  /** By file, then in the order of the file; those left for personal data last. */
  public List<Listed> list() {
    return jdbc.sql(SqlFile.of("intake/list-rejections"))
        .query((row, i) -> new Listed(row.getString("municipality"), row.getString("name"), row.getString("sha256"),
            new Rejection(row.getString("code"), row.getString("place"), row.getString("remedy"))))
        .list();
  }
}
