package no.oppvekststatus.disclosure;

/** How many people must stand behind a printed count, and behind its complement. Default 5, never below 3. */
public record DisclosureSettings(int threshold) {
  public static final DisclosureSettings DEFAULT = new DisclosureSettings(5);

  public DisclosureSettings {
    if (threshold < 3) throw new IllegalArgumentException("the threshold is never below 3: " + threshold);
  }
}
