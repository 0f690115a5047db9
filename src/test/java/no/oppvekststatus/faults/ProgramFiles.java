package no.oppvekststatus.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import no.oppvekststatus.ClockedProgram;
import no.oppvekststatus.fixtures.ProgramProcess;

/**
 * The program as the harness starts it: its compiled classes in one jar, which an archive of classes needs, woven so
 * that they say their moments.
 */
final class ProgramFiles {
  private final Path jar;
  private final Path archive;
  private final String classPath;

  ProgramFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    jar = folder.resolve("program.jar");
    archive = folder.resolve("program.jsa");
    List<Path> entries =
        Arrays.stream(ProgramProcess.classPath().split(java.io.File.pathSeparator)).map(Path::of).toList();
    List<Path> folders = entries.stream().filter(Files::isDirectory).toList();
    List<String> path = new ArrayList<>(List.of(jar.toString()));
    entries.stream().filter(Files::isRegularFile).map(Path::toString).forEach(path::add);
    classPath = String.join(java.io.File.pathSeparator, path);
    if (!Files.exists(jar) || folders.stream().anyMatch(f -> newer(f, jar))) {
      Files.deleteIfExists(archive);
      pack(folders);
    }
  }

  /** Whether the archive of classes is still to be made. */
  boolean bare() { return !Files.exists(archive); }

  /** Arguments of Java that start the program and make the archive when it ends. */
  List<String> archiving(Map<String, String> settings) {
    return java("-XX:ArchiveClassesAtExit=" + archive, settings);
  }

  /** Arguments of Java that start the program, which reports its moments. */
  List<String> reporting(int port, Path home, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("faults.moments", port + "," + home);
    return java("-XX:SharedArchiveFile=" + archive, all);
  }

  private List<String> java(String option, Map<String, String> settings) {
    List<String> all = new ArrayList<>(List.of(option, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    settings.forEach((name, value) -> all.add("-D" + name + "=" + value));
    all.addAll(List.of("-cp", classPath, ClockedProgram.class.getName()));
    return all;
  }

  private static boolean newer(Path folder, Path than) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0) return true;
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the classes of the tests the program needs the few that start it and say its moments. */
  private static boolean foreign(Path folder, String name) {
    return folder.endsWith("test-classes") && !name.startsWith("no/oppvekststatus/faults/")
        && !name.startsWith("no/oppvekststatus/ClockedProgram");
  }

  private void pack(List<Path> folders) throws IOException {
    Set<String> packed = new HashSet<>(List.of("/", "META-INF/", "META-INF/MANIFEST.MF"));
    try (OutputStream out = Files.newOutputStream(jar); JarOutputStream written = new JarOutputStream(out)) {
      written.setLevel(0);
      for (Map.Entry<String, byte[]> library : MomentWeaving.libraries().entrySet()) {
        written.putNextEntry(new JarEntry(library.getKey()));
        written.write(library.getValue());
      }
      for (Path folder : folders) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted().toList()) {
            String name = folder.relativize(file).toString() + (Files.isDirectory(file) ? "/" : "");
            if (foreign(folder, name) || !packed.add(name)) continue;
            written.putNextEntry(new JarEntry(name));
            if (Files.isRegularFile(file)) written.write(MomentWeaving.program(name, Files.readAllBytes(file)));
          }
        }
      }
    }
  }
}
