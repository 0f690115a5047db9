package no.oppvekststatus.job;

import java.util.List;
import no.oppvekststatus.figures.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was refused, and the files that must not lie in the inbox. */
@Repository
public class RejectionStore {
  private final JdbcClient jdbc;

  RejectionStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** One refusal; {@code sha256} is empty for a file left unread for personal data. */
  public record Refused(String file, String sha256, String code, String place, String remedy) {}

  public List<Refused> all() { return jdbc.sql(SqlFile.of("job/list-rejections")).query(Refused.class).list(); }
}
