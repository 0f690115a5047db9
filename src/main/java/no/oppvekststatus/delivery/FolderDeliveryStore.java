package no.oppvekststatus.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents are on their way to the committees' delivery folders. */
@Repository
class FolderDeliveryStore {
  private final JdbcClient jdbc;

  FolderDeliveryStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** A document that waits; {@code begun}: it may have reached its folder already. */
  record FolderDelivery(UUID document, long edition, String committee, boolean begun) {}

  void enqueue(long edition, UUID document, String committee) {
    jdbc.sql(SqlFile.of("delivery/add-folder-delivery")).param("edition", edition).param("document", document)
        .param("committee", committee).update();
  }

  List<FolderDelivery> waiting() {
    return jdbc.sql(SqlFile.of("delivery/list-folder-deliveries"))
        .query((rs, i) -> new FolderDelivery(rs.getObject("document_id", UUID.class),
            rs.getLong("edition_id"), rs.getString("committee"), rs.getBoolean("begun")))
        .list();
  }

  void begin(FolderDelivery d, Instant now) { at("delivery/begin-folder-delivery", d, now); }

  void delivered(FolderDelivery d, Instant now) { at("delivery/mark-folder-delivered", d, now); }

  private void at(String query, FolderDelivery d, Instant now) {
    jdbc.sql(SqlFile.of(query)).param("document", d.document()).param("committee", d.committee())
        .param("now", UtcTime.of(now)).update();
  }

  void missed(FolderDelivery d, String problem) {
    jdbc.sql(SqlFile.of("delivery/mark-folder-missed")).param("document", d.document())
        .param("committee", d.committee()).param("problem", problem).update();
  }
}
