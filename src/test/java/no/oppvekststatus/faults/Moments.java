package no.oppvekststatus.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What the classes call that {@link MomentWeaving} has changed: where the program has been given a port
 * ({@code -Dfaults.moments=PORT,HOME}), it says each moment there and waits for the answer.
 */
public final class Moments {
  private static final Optional<MomentReport> REPORT = report();

  private Moments() {}

  private static Optional<MomentReport> report() {
    String given = System.getProperty("faults.moments", "");
    if (given.isEmpty()) return Optional.empty();
    String[] parts = given.split(",", 2);
    try {
      return Optional.of(new MomentReport(Integer.parseInt(parts[0]), Path.of(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the moment that begins; null where it is none. */
  public static @Nullable String before(String kind, Object of) {
    return REPORT.map(report -> report.before(kind, of)).orElse(null);
  }

  public static void after(@Nullable String name) {
    if (name != null) REPORT.ifPresent(report -> report.after(name));
  }

  /** In place of {@link Files#move}. */
  public static Path move(Path from, Path to, CopyOption... options) throws IOException {
    String name = before("move", to);
    Path moved = Files.move(from, to, options);
    after(name);
    return moved;
  }

  /** In place of {@link Files#delete}. */
  public static void delete(Path file) throws IOException {
    String name = before("delete", file);
    Files.delete(file);
    after(name);
  }

  /** In place of {@link Files#deleteIfExists}. */
  public static boolean deleteIfExists(Path file) throws IOException {
    String name = before("delete", file);
    boolean deleted = Files.deleteIfExists(file);
    after(name);
    return deleted;
  }

  /** Around the commit of a transaction. */
  static final class AroundCommit {
    private AroundCommit() {}

    @Advice.OnMethodEnter
    static @Nullable String before() { return Moments.before("commit", ""); }

    @Advice.OnMethodExit
    static void after(@Advice.Enter @Nullable String name) { Moments.after(name); }
  }

  /** Around a statement that writes and is committed by itself. */
  static final class AroundStatement {
    private AroundStatement() {}

    @Advice.OnMethodEnter
    static @Nullable String before(@Advice.This PreparedStatement statement) throws SQLException {
      return statement.getConnection().getAutoCommit() ? Moments.before("statement", statement) : null;
    }

    @Advice.OnMethodExit
    static void after(@Advice.Enter @Nullable String name) { Moments.after(name); }
  }

  /** Around the sending of a mail, to its acceptance. */
  static final class AroundMail {
    private AroundMail() {}

    @Advice.OnMethodEnter
    static @Nullable String before() { return Moments.before("mail", ""); }

    @Advice.OnMethodExit
    static void after(@Advice.Enter @Nullable String name) { Moments.after(name); }
  }
}
