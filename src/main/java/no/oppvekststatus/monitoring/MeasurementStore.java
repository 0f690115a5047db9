package no.oppvekststatus.monitoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.delivery.OutboxCountStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is measured, read from the database at each question: a program that was just started says the same as one
 * that was not.
 */
@Repository
class MeasurementStore {
  private final JdbcClient jdbc;
  private final OutboxCountStore outbox;

  MeasurementStore(JdbcClient jdbc, OutboxCountStore outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** A number and its name; {@code label} is "" where there is one number of that name. */
  record MeasuredValue(String name, String label, String labelled, double measured) {}

  List<MeasuredValue> measurements() {
    List<MeasuredValue> all = new ArrayList<>(jdbc.sql(SqlFile.of("monitoring/list-measurements"))
        .query((rs, i) -> new MeasuredValue(rs.getString("name"), rs.getString("label"), rs.getString("labelled"),
            rs.getDouble("measured")))
        .list());
    outbox.byState().forEach(
        (state, mails) -> all.add(new MeasuredValue("oppvekst_outbox", "state", state.code(), mails)));
    return all;
  }

  /** By table, when the publisher last changed what has been read of it. Samples do not count. */
  Map<String, Instant> updates() {
    Map<String, Instant> updates = new HashMap<>();
    jdbc.sql(SqlFile.of("monitoring/list-source-ages")).query(rs -> {
      updates.put(rs.getString("table_id"), rs.getObject("updated", OffsetDateTime.class).toInstant());
    });
    return updates;
  }
}
