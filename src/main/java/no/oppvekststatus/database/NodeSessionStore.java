package no.oppvekststatus.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends the database sessions of a program that is lost. */
final class NodeSessionStore {
  private final JdbcClient jdbc;

  NodeSessionStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  /** What the program has not committed is undone, and the locks that it holds are free; how many sessions it had. */
  long end(String node) {
    return jdbc.sql(SqlFile.of("database/end-node-sessions")).param("node", node).query(Long.class).single();
  }
}
