package no.oppvekststatus.house.seeded;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Seeded violation of wall 2: Spring calls it, so it may use Spring; by its name it is no edge and may not touch files.
 */
@Component
public final class SeededComponent {
  boolean there(Path path) { return Files.exists(path); }
}
