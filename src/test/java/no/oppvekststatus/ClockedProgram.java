package no.oppvekststatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import no.oppvekststatus.command.Oppvekststatus;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The program with a clock that stands still at the instant in a file, so that two runs print the same bytes, and that
 * can be moved while it runs: {@code -Dfaults.clock=FILE}.
 */
public final class ClockedProgram {
  private ClockedProgram() {}

  public static void main(String[] args) {
    Application.onEveryMachineAlike();
    Clock clock = new ClockFile(Path.of(System.getProperty("faults.clock")), ZoneOffset.UTC);
    System.exit(Oppvekststatus.run(args, (settings, web) -> start(settings, clock)));
  }

  /** As {@link Application.Context#start} without pages, in the time zone of the program wherever it is started. */
  public static ConfigurableApplicationContext start(String[] settings, Clock clock) {
    Application.onEveryMachineAlike();
    return new SpringApplicationBuilder(Application.Context.class).web(WebApplicationType.NONE)
        .initializers(context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock))
        .run(settings);
  }

  /** The clock of a file. */
  public static final class ClockFile extends Clock {
    private final Path file;
    private final ZoneId zone;

    public ClockFile(Path file, ZoneId zone) {
      this.file = file;
      this.zone = zone;
    }

    /** Moves every program that has this clock. */
    public static void set(Path file, Instant now) throws IOException {
      Path half = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(half, now.toString());
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public ZoneId getZone() { return zone; }

    @Override
    public Clock withZone(ZoneId other) { return new ClockFile(file, other); }

    @Override
    public Instant instant() {
      try {
        return Instant.parse(Files.readString(file).strip());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
