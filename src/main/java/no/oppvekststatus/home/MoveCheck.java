package no.oppvekststatus.home;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Asked before a file gets its name or leaves its place: whoever works under a lease may do so only while the lease is
 * its own. Between the answer and the move nothing is waited for; a program that is frozen exactly there moves one file
 * later.
 */
public final class MoveCheck {
  private static final List<Runnable> QUESTIONS = new CopyOnWriteArrayList<>();

  private MoveCheck() {}

  /** From now on {@code question} is asked too; it throws where the calling thread may move nothing any more. */
  public static void by(Runnable question) {
    QUESTIONS.add(question);
  }

  /** The question is asked no more. */
  public static void end(Runnable question) { QUESTIONS.remove(question); }

  /** Returns where the calling thread may move and remove files. */
  public static void ask() {
    QUESTIONS.forEach(Runnable::run);
  }
}
