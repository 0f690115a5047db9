package no.oppvekststatus.backup;

/** A backup that cannot be taken or restored: why, in the first line, and what to do. Nothing has been changed. */
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BackupRefused(String message) { super(message); }
}
