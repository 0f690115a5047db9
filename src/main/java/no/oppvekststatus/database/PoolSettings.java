package no.oppvekststatus.database;

import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the night does at once, and its own pool of connections.
 *
 * @param partitions files or municipalities that the night works on at once; 0: as many as the machine has processors
 * @param connections the night's own connections, two a partition and two more at least; 0: as many as it needs
 */
@ConfigurationProperties(prefix = "oppvekst.night", ignoreUnknownFields = false)
public record PoolSettings(@DefaultValue("0") int partitions, @DefaultValue("0") int connections) {
  private static final int MOST = 64;

  public PoolSettings {
    SettingRefused.unless(partitions >= 0 && partitions <= MOST, "oppvekst.night.partitions",
        "et helt tall fra 0 (like mange som maskinen har prosessorer) til " + MOST);
    SettingRefused.unless(connections == 0 || connections >= needed(partitions), "oppvekst.night.connections",
        "et helt tall: 0 (så mange som trengs), eller minst to for hver partisjon og to til");
  }

  /** How many partitions each step of the night has. */
  public int atOnce() { return atOnce(partitions); }

  /** How many connections the night's pool has: those it needs and one to spare. */
  int pool() {
    return connections == 0 ? needed(partitions) + 1 : connections;
  }

  private static int atOnce(int partitions) {
    return partitions == 0 ? Math.min(MOST, Runtime.getRuntime().availableProcessors()) : partitions;
  }

  /** One holds the run lock, one the lock of a step; in each partition one holds a lock while another works. */
  private static int needed(int partitions) {
    return 2 + 2 * atOnce(partitions);
  }
}
