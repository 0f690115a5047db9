package no.oppvekststatus.disclosure;

import java.util.List;

/** Some hidden figure could still be worked out and nothing is left to hide: the edition must not be printed. */
public final class ProofFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code indicators}: ids only, never a value. */
  public ProofFailed(List<String> indicators) { super("disclosure proof fails for " + String.join(", ", indicators)); }
}
