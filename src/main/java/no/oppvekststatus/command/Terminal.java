package no.oppvekststatus.command;

import java.io.Console;
import java.util.Optional;

/** The person at the keyboard. */
@FunctionalInterface
interface Terminal {
  /** What was answered; empty where nobody is there to answer. */
  Optional<String> ask(String question);

  /** Nobody: a script, a timetable, a pipe. */
  Terminal NOBODY = question -> Optional.empty();

  /** Of this process. Some Java versions give a console without a terminal, and say so by a method that 17 lacks. */
  static Terminal system() {
    Console console = System.console();
    if (console == null || !isTerminal(console)) return NOBODY;
    return question -> Optional.ofNullable(console.readLine("%s", question));
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException older) {
      return true;
    }
  }
}
