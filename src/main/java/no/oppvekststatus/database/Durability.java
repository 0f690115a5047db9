package no.oppvekststatus.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a server says of how it keeps what it has confirmed. {@code fsync} and {@code full_page_writes} must be on. A
 * commit must wait until it lies on the server's own disk: of {@code synchronous_commit}, {@code on}, {@code local},
 * {@code remote_write} and {@code remote_apply} do (the last two wait for a replica as well); only {@code off} does
 * not.
 */
public record Durability(List<Setting> settings) {
  /** The values with which nothing that was confirmed is lost, for each setting that counts. */
  private static final Map<String, List<String>> LASTING =
      Map.of("fsync", List.of("on"), "full_page_writes", List.of("on"),
          "synchronous_commit", List.of("on", "local", "remote_write", "remote_apply"));

  public Durability {
    settings = List.copyOf(settings);
  }

  /** A setting as the session sees it; {@code source} is where PostgreSQL has it from. */
  public record Setting(String name, String value, String source) {
    boolean lasting() { return LASTING.getOrDefault(name, List.of()).contains(value); }

    /** The name stands first, so that it reads as what to do about that setting. */
    String remedy() {
      return name + " = " + value + ": " + switch (source) {
        case "user" -> "kjør ALTER ROLE CURRENT_USER RESET " + name + ";";
        case "database" -> "kjør ALTER DATABASE <databasen> RESET " + name + ";";
        case "database user" -> "kjør ALTER ROLE CURRENT_USER IN DATABASE <databasen> RESET " + name + ";";
        case "client" -> "ta " + name + " ut av adressen til databasen.";
        case "command line" -> "start serveren uten -F og uten -c " + name + ".";
        default -> "kjør ALTER SYSTEM SET " + name + " = on; SELECT pg_reload_conf();";
      };
    }
  }

  /** One remedy for each setting that lets something confirmed be lost; empty where the server is durable. */
  public List<String> shortcomings() {
    List<String> found =
        new ArrayList<>(settings.stream().filter(s -> !s.lasting()).map(Setting::remedy).sorted().toList());
    LASTING.keySet().stream().filter(name -> settings.stream().noneMatch(s -> s.name().equals(name))).sorted()
        .forEach(name -> found.add(name + ": serveren oppgir ikke verdien."));
    return List.copyOf(found);
  }
}
