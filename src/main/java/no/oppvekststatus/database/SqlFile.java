package no.oppvekststatus.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL of the stores, read by name from {@code sql/query} on the classpath. */
public final class SqlFile {
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private SqlFile() {}

  /**
   * The text of {@code sql/query/<name>.sql}, for example {@code figures/find-observations}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static String of(String name) {
    return READ.computeIfAbsent(name, SqlFile::read);
  }

  private static String read(String name) {
    String path = "sql/query/" + name + ".sql";
    try (InputStream in = SqlFile.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) throw new IllegalArgumentException("no " + path + " on the classpath");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
