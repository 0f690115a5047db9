package no.oppvekststatus.command;

/** The command was asked for something that does not exist: exit code 2, and the message says what does. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String message) { super(message); }
}
