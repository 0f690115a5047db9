package no.oppvekststatus.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.home.Sha256File;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that a part of a night reads or has made, in the database between two home folders. What a part sends is fenced
 * like every other row: a worker that has lost its part sends nothing more.
 */
@Repository
class CarriedFileStore {
  private static final int PIECE = 1 << 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate whole;

  CarriedFileStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.whole = new TransactionTemplate(transactions);
  }

  /** @param made true for what the part has made, false for what it reads; {@code path} below the home folder */
  record Carried(long part, boolean made, String path) {}

  /** Of a file that was sent whole. */
  record CarriedFacts(Instant modified, String sha256) {}

  /** Sends the file whole, in place of what was sent under that name before. */
  void send(Carried as, Path file) throws IOException {
    String sha256 = Sha256File.of(file);
    Instant modified = Files.getLastModifiedTime(file).toInstant();
    whole.executeWithoutResult(status -> {
      try (InputStream in = Files.newInputStream(file)) {
        forget(as);
        byte[] piece = in.readNBytes(PIECE);
        for (int n = 0; n == 0 || piece.length > 0; n++, piece = in.readNBytes(PIECE))
          of("job/add-carried-piece", as).param("piece", n).param("modified", UtcTime.of(modified))
              .param("sha256", sha256).param("content", piece).update();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void forget(Carried as) { of("job/forget-carried-file", as).update(); }

  /** Empty where it was not sent. */
  Optional<CarriedFacts> find(Carried as) {
    return of("job/find-carried-file", as).query((row, i) -> new CarriedFacts(
        row.getObject("modified", OffsetDateTime.class).toInstant(), row.getString("sha256"))).optional();
  }

  /** Writes what was sent. */
  void copy(Carried as, OutputStream out) throws IOException {
    for (int n = 0;; n++) {
      Optional<byte[]> piece = of("job/find-carried-piece", as).param("piece", n).query(byte[].class).optional();
      if (piece.isEmpty()) return;
      out.write(piece.get());
    }
  }

  /** Everything that parts have made, a list of files after its files. */
  List<Carried> made() {
    return jdbc.sql(SqlFile.of("job/list-made-files"))
        .query((row, i) -> new Carried(row.getLong("part"), true, row.getString("path"))).list();
  }

  void forgetAll() {
    jdbc.sql(SqlFile.of("job/forget-carried-files")).update();
  }

  private JdbcClient.StatementSpec of(String sql, Carried as) {
    return jdbc.sql(SqlFile.of(sql)).param("part", as.part()).param("made", as.made()).param("path", as.path());
  }
}
