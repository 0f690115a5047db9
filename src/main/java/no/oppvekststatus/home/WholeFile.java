package no.oppvekststatus.home;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a file so that it is there whole or not at all, also after a power cut: the content grows under a hidden
 * name in the same folder, the disk confirms it, and one move gives it its name. Two programs never write the same file
 * at once: each writer holds the lock of what it writes.
 */
public final class WholeFile {
  /** How the name of everything half-written ends, files and folders. */
  public static final String SUFFIX = ".part";
  private static final Pattern HALF = Pattern.compile("\\..+\\.part", Pattern.DOTALL);
  /** What earlier versions called them under {@code out/}. */
  private static final Pattern OLD_OUTPUT = Pattern.compile("\\..+\\.skrives|.+\\.ny|.+\\.part", Pattern.DOTALL);
  /** What earlier versions called them in the inbox. */
  private static final Pattern OLD_INPUT = Pattern.compile(".+\\.part", Pattern.DOTALL);
  /** What earlier versions called them in the archive, where any other name may be an original's. */
  private static final Pattern OLD_ORIGINAL = Pattern.compile("ny-\\d{8,20}\\.del");

  private WholeFile() {}

  /** What is written into a file. */
  @FunctionalInterface
  public interface FileContent<E extends Exception> {
    void writeTo(OutputStream out) throws IOException, E;
  }

  /** The name under which the file grows. */
  public static Path half(Path file) {
    return file.resolveSibling("." + file.getFileName() + SUFFIX);
  }

  public static void write(Path file, byte[] content) throws IOException {
    WholeFile.<RuntimeException>write(file, out -> out.write(content));
  }

  public static void write(Path file, String content) throws IOException {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the content cannot be made whole, the file stays as it was and nothing lies beside it. */
  public static <E extends Exception> void write(Path file, FileContent<E> content) throws IOException, E {
    write(file, content, new FileAttribute<?>[0]);
  }

  static <E extends Exception> void write(Path file, FileContent<E> content, FileAttribute<?>... attributes)
      throws IOException, E {
    Path half = half(file);
    Files.deleteIfExists(half);
    try {
      Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel channel = FileChannel.open(half, fresh, attributes);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        content.writeTo(out);
      }
      place(half, file);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Gives a half-written file its name, in place of what had it, after the disk has its bytes. */
  public static void place(Path half, Path file) throws IOException {
    DurableFile.force(half);
    MoveCheck.ask();
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableFile.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    PlacedFiles.placed(file);
  }

  /** Gives a folder whose files the disk has its name; nothing may lie there. */
  public static void placeFolder(Path half, Path folder) throws IOException {
    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    DurableFile.force(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
  }

  /** Whether a file was left half-written by a program that was stopped; also under the names of earlier versions. */
  public static boolean left(Home home, Path file) {
    String name = file.getFileName().toString();
    if (HALF.matcher(name).matches()) return true;
    if (file.startsWith(home.out())) return OLD_OUTPUT.matcher(name).matches();
    if (file.startsWith(home.inbox())) return OLD_INPUT.matcher(name).matches();
    return file.startsWith(home.archive()) && OLD_ORIGINAL.matcher(name).matches();
  }
}
