package no.oppvekststatus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that stands between the program and a real one: says what PostgreSQL says while it recovers, or is silent. */
class AwaitedConnectionStoreTest {
  private PGSimpleDataSource database;
  private ServerSocket between;
  private ConnectionStore program;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Manner manner = Manner.ANSWERS;
  private volatile int refusals;

  private enum Manner { RECOVERS, HANGS_UP, ANSWERS }

  @BeforeEach
  void begin() throws Exception {
    database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    between = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    go(() -> {
      while (true) answer(between.accept());
    });
    program = new ConnectionStore(pool(), pool(), "aaaaaaaa");
  }

  @AfterEach
  void end() throws IOException {
    program.close();
    between.close();
  }

  @Test
  void aServerThatRecoversIsWaitedForByTheFirstWhoAsks() {
    refusals = 3;
    manner = Manner.RECOVERS;
    assertThat(one()).isEqualTo(1);
    assertThat(asked.get()).isGreaterThan(3);
  }

  @Test
  void aServerThatRecoversWhileANightRunsIsWaitedFor() {
    assertThat(one()).isEqualTo(1);
    refusals = 3;
    manner = Manner.RECOVERS;
    assertThat(ConnectionStore.<Integer>forNight(this::one)).isEqualTo(1);
  }

  @Test
  void aServerThatIsGoneIsWaitedForOnceAndThenAskedOnce() throws Exception {
    assertThat(one()).isEqualTo(1);
    manner = Manner.HANGS_UP;
    program.counter().getHikariPoolMXBean().softEvictConnections();
    assertThatThrownBy(program::getConnection).isInstanceOf(SQLException.class);
    program.counter().getHikariPoolMXBean().suspendPool();
    int before = asked.get();
    assertThatThrownBy(program::getConnection).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> ConnectionStore.forNight(this::one));
    assertThat(asked.get() - before).isEqualTo(2);
    program.counter().getHikariPoolMXBean().resumePool();
    manner = Manner.ANSWERS;
    assertThat(one()).isEqualTo(1);
  }

  private int one() { return JdbcClient.create(program).sql("SELECT 1").query(Integer.class).single(); }

  private HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.getURL().replaceFirst(":\\d+/", ":" + between.getLocalPort() + "/"));
    pool.setUsername("postgres");
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(1000);
    pool.setAllowPoolSuspension(true);
    pool.addDataSourceProperty("sslmode", "disable");
    return pool;
  }

  private void answer(Socket client) throws IOException {
    asked.incrementAndGet();
    if (manner == Manner.HANGS_UP) {
      client.close();
    } else if (manner == Manner.RECOVERS && refusals-- > 0) {
      refuse(client);
    } else {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), database.getPortNumbers()[0]);
      go(() -> client.getInputStream().transferTo(server.getOutputStream()));
      go(() -> server.getInputStream().transferTo(client.getOutputStream()));
    }
  }

  /** PostgreSQL's ErrorResponse. */
  private static void refuse(Socket client) throws IOException {
    try (client) {
      client.getInputStream().read(new byte[1000]);
      byte[] fields =
          "SFATAL\0VFATAL\0C57P03\0Mthe database system is in recovery mode\0\0".getBytes(StandardCharsets.UTF_8);
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      out.writeByte('E');
      out.writeInt(Integer.BYTES + fields.length);
      out.write(fields);
      out.flush();
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void go(Work work) {
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException e) {
        // its socket was closed
      }
    });
    thread.setDaemon(true);
    thread.start();
  }
}
