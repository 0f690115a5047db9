package no.oppvekststatus.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the running server how it keeps what it confirms. */
public final class DurabilityReader {
  private DurabilityReader() {}

  public static Durability read(DataSource dataSource) throws SQLException {
    List<Durability.Setting> settings = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement sql = connection.prepareStatement(SqlFile.of("database/list-durability-settings"));
        ResultSet row = sql.executeQuery()) {
      while (row.next())
        settings.add(new Durability.Setting(row.getString("name"), row.getString("setting"), row.getString("source")));
    }
    return new Durability(settings);
  }

  /** Stops the program before its first write where the server may lose what it has confirmed. */
  static void require(DataSource dataSource) {
    try {
      List<String> shortcomings = read(dataSource).shortcomings();
      if (shortcomings.isEmpty()) return;
      throw new DatabaseRefused("databasen kan miste det den har bekreftet, når maskinen stanser. Ingenting er gjort.\n"
          + String.join("\n", shortcomings) + "\nKjør kommandoen igjen når det er rettet.");
    } catch (SQLException e) {
      throw new IllegalStateException("Databasen svarte ikke: " + e.getMessage(), e);
    }
  }
}
