package no.oppvekststatus.sources;

/** A publisher that gave no figures; the message says why and what to do, in plain Norwegian. */
final class FetchFailed extends Exception {
  private static final long serialVersionUID = 1L;

  FetchFailed(String why, String remedy) { super(why + " " + remedy); }

  String why() { return String.valueOf(getMessage()); }
}
