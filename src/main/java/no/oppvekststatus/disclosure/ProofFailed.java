package no.oppvekststatus.disclosure;

import java.util.List;

/** Some hidden figure could still be worked out and nothing is left to hide: the edition must not be printed. */
public final class ProofFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code reasons}: one plain sentence an indicator; never a value. */
  public ProofFailed(List<String> reasons) {
    super("Rapporten kan ikke lages: " + String.join(" ", reasons));
  }

  static String alone(String indicator) {
    return "Et skjermet tall i " + indicator + " kan regnes ut av de andre tallene, og det er ikke mer å skjerme.";
  }

  static String published(String indicator, List<String> editions) {
    return "Et skjermet tall i " + indicator + " kan regnes ut sammen med det som er publisert i utgave "
        + String.join(", ", editions)
        + ", og det er ikke mer å skjerme.";
  }
}
