package no.oppvekststatus.database;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.oppvekststatus.home.MoveCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who does which part of a step of the night. The program that runs the night offers the parts and takes them back from
 * programs that have fallen silent; every program may take one. A part has a lease like the night's own, in the same
 * table, with a fencing number that the same trigger compares.
 */
@Repository
public class PartLeaseStore {
  private static final Logger LOG = LoggerFactory.getLogger(PartLeaseStore.class);

  private final ConnectionStore connections;
  private final LeaseSettings settings;
  private final JdbcClient jdbc;
  private final NodeSessionStore sessions;

  PartLeaseStore(ConnectionStore connections, LeaseSettings settings) {
    this.connections = connections;
    this.settings = settings;
    this.jdbc = JdbcClient.create(connections);
    this.sessions = new NodeSessionStore(jdbc);
  }

  /**
   * A part that has not ended.
   *
   * @param holder the program that has it, "" where none has
   * @param lost how often a program that had it was lost
   * @param silent whether the program that has it has said nothing for too long
   */
  public record OfferedPart(long part, long fencing, String holder, int lost, boolean silent) {
    public boolean free() { return holder.isEmpty(); }
  }

  /** Offers the parts on behalf of the night that this program runs. */
  public void offer(Collection<Long> parts) {
    for (long part : parts)
      if (jdbc.sql(SqlFile.of("database/offer-part")).param("name", PartLease.name(part))
          .param("night", connections.fence()).update() == 0)
        throw new Lease.Lost(connections.fence());
  }

  /** The parts of the night that this program runs that have not ended. */
  public List<OfferedPart> left() {
    String here = connections.node();
    double longest = settings.silence().toMillis() / 1000.0;
    return jdbc.sql(SqlFile.of("database/list-parts")).param("night", connections.fence())
        .query((row, i) -> {
          String holder = row.getString("holder");
          // this program is never silent: it asks
          boolean silent = !holder.isEmpty() && !holder.equals(here) && row.getDouble("silent") > longest;
          return new OfferedPart(PartLease.part(row.getString("name")), row.getLong("fencing"), holder,
              row.getInt("takeovers"), silent);
        }).list();
  }

  /** The part of a silent program is free again: its sessions are ended, and what it still writes is refused. */
  public void takeBack(OfferedPart part) {
    long ended = sessions.end(part.holder());
    jdbc.sql(SqlFile.of("database/take-part-back")).param("name", PartLease.name(part.part()))
        .param("fencing", part.fencing()).param("holder", part.holder()).update();
    LOG.warn("part {} was left by node {}; {} of its sessions are ended", part.part(), part.holder(), ended);
  }

  /** False where a program has taken the part meanwhile. */
  public boolean withdraw(OfferedPart part) {
    return jdbc.sql(SqlFile.of("database/withdraw-part")).param("name", PartLease.name(part.part())).update() > 0;
  }

  /** Empty where another program has the part, or nobody offers it any more. */
  public Optional<PartLease> take(long part) {
    return jdbc.sql(SqlFile.of("database/take-part")).param("name", PartLease.name(part))
        .param("holder", connections.node())
        .query((row, i) -> new PartLease(part, row.getLong("fencing"), row.getLong("night"))).optional();
  }

  /** Does the work on behalf of the part; only on this thread, which draws from the night's connections. */
  public <T> T holding(PartLease lease, Supplier<T> work) {
    Runnable check = () -> { if (ConnectionStore.works(lease)) require(lease); };
    MoveCheck.by(check);
    try {
      return ConnectionStore.forPart(lease, work);
    } finally {
      MoveCheck.end(check);
    }
  }

  private void require(PartLease lease) {
    if (!jdbc.sql(SqlFile.of("database/holds-part")).param("name", lease.name()).param("fencing", lease.fencing())
        .query(Boolean.class).single())
      throw new PartLease.PartLost(lease);
  }

  /** Says that this program is alive, for every part that it has. */
  public void beat() {
    jdbc.sql(SqlFile.of("database/beat-parts")).param("holder", connections.node()).update();
  }

  /** The part has ended. False where it has been given to another program. */
  public boolean end(PartLease lease) {
    return of("database/end-part", lease).update() > 0;
  }

  /**
   * This program does not end the part.
   *
   * @param lost whether that counts as a program that was lost
   */
  public boolean handBack(PartLease lease, boolean lost) {
    return of("database/hand-part-back", lease).param("lost", lost ? 1 : 0).update() > 0;
  }

  private JdbcClient.StatementSpec of(String sql, PartLease lease) {
    return jdbc.sql(SqlFile.of(sql)).param("name", lease.name()).param("fencing", lease.fencing())
        .param("holder", connections.node());
  }
}
