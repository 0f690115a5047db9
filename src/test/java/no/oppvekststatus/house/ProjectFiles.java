package no.oppvekststatus.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's files as they lie in the checkout; what is built, run or kept by tools is passed by. */
final class ProjectFiles {
  static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Set<String> PASSED_BY = Set.of(".git", "target", "run", ".idea", ".vscode", "node_modules");

  private ProjectFiles() {}

  /** Files under a folder of the project, sorted; none where there is no such folder. */
  static List<Path> under(String folder) {
    Path start = ROOT.resolve(folder);
    if (!Files.exists(start)) return List.of();
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(start, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
          boolean pass = PASSED_BY.contains(dir.getFileName().toString()) && dir.getParent().equals(ROOT);
          return pass ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (attributes.isRegularFile()) found.add(file);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Relative to the project, with forward slashes. */
  static String name(Path file) {
    return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }
}
