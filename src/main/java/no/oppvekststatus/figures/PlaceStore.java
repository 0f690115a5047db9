package no.oppvekststatus.figures;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import no.oppvekststatus.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The places over time, as read from KLASS's lists. What one list says is added to what others have said. */
@Component
public class PlaceStore {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public PlaceStore(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** Adds codes and changes not known before, and an end that has moved. */
  public MergeCount merge(long fileId, Places list) {
    return transaction.execute(status -> {
      long[] written = new long[2];
      for (PlaceCode c : list.codes()) count(keep(c).param("file", fileId), written);
      for (PlaceChange c : list.changes()) count(keep(c).param("file", fileId), written);
      return new MergeCount(written[0], written[1],
          list.codes().size() + list.changes().size() - written[0] - written[1]);
    });
  }

  /** What {@link #merge} would do; nothing is written. */
  public MergeCount compare(Places list) {
    Places known = all();
    long codes = list.codes().stream().filter(c -> known.codes().stream().noneMatch(k -> k.sameKey(c))).count();
    long moved =
        list.codes().stream().filter(c -> known.codes().stream().anyMatch(k -> k.sameKey(c) && !k.equals(c))).count();
    long changes = list.changes().stream().filter(c -> known.changes().stream().noneMatch(k -> k.sameKey(c))).count();
    return new MergeCount(codes + changes, moved,
        list.codes().size() + list.changes().size() - codes - moved - changes);
  }

  /** All that is known. */
  public Places all() {
    List<PlaceCode> codes = jdbc.sql(SqlFile.of("figures/list-place-codes"))
        .query((row, i) -> new PlaceCode(row.getString("code"),
            row.getString("name"), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)))
        .list();
    List<PlaceChange> changes = jdbc.sql(SqlFile.of("figures/list-place-changes")).query((row, i) -> new PlaceChange(
        row.getString("old_code"), row.getString("old_name"), row.getString("new_code"), row.getString("new_name"),
        row.getObject("changed_on", LocalDate.class), row.getBoolean("exact"))).list();
    return new Places(codes, changes);
  }

  private StatementSpec keep(PlaceCode c) {
    return jdbc.sql(SqlFile.of("figures/keep-place-code")).param("code", c.code()).param("name", c.name())
        .param("from", date(c.from())).param("to", date(c.to()));
  }

  private StatementSpec keep(PlaceChange c) {
    return jdbc.sql(SqlFile.of("figures/keep-place-change")).param("oldCode", c.oldCode()).param("oldName", c.oldName())
        .param("newCode", c.newCode()).param("newName", c.newName()).param("on", c.on()).param("exact", c.exact());
  }

  private static void count(StatementSpec statement, long[] written) {
    Optional<Boolean> added = statement.query(Boolean.class).optional();
    if (added.isPresent()) written[added.get() ? 0 : 1]++;
  }

  private static @Nullable Date date(@Nullable LocalDate date) { return date == null ? null : Date.valueOf(date); }
}
