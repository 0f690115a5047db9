package no.oppvekststatus.database;

/**
 * The database cannot be used as it is; the message says why in its first line, then what to do, a line for each
 * thing.
 */
public final class DatabaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseRefused(String message) { super(message); }
}
