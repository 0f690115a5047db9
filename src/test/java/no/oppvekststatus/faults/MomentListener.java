package no.oppvekststatus.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The side of the harness: counts the moments of one program as they come, and does something at one of them while the
 * program waits.
 */
final class MomentListener implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Wanted wanted;
  private volatile long first;
  private volatile Optional<Exception> failure = Optional.empty();
  private volatile boolean met;
  private volatile boolean acting;

  /** What is done at a moment. */
  @FunctionalInterface
  interface Deed {
    void act() throws Exception;
  }

  /** The moment that is waited for; the n-th of its name, counted from 1. */
  record Wanted(String moment, int n, Deed deed) {
    static final Wanted NOTHING = new Wanted("", 0, () -> {});
  }

  MomentListener(Wanted wanted) throws IOException {
    this.wanted = wanted;
    Thread listening = new Thread(this::listen, "moments");
    listening.setDaemon(true);
    listening.start();
  }

  int port() { return socket.getLocalPort(); }

  /** Whether the program has come to the moment, and what was to be done there is done. */
  boolean met() {
    while (acting) Thread.onSpinWait();
    return met;
  }

  /** When the first moment came, by {@link System#nanoTime}; 0 where none has. */
  long first() { return first; }

  /** How often each moment came. */
  Map<String, Integer> counts() { return new TreeMap<>(counts); }

  /** Why the deed was not done. */
  Optional<Exception> failure() { return failure; }

  private void listen() {
    try (Socket program = socket.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      program.setTcpNoDelay(true);
      for (String moment = in.readLine(); moment != null; moment = in.readLine()) {
        if (first == 0) first = System.nanoTime();
        int n = counts.merge(moment, 1, Integer::sum);
        if (moment.equals(wanted.moment()) && n == wanted.n()) act();
        program.getOutputStream().write('\n');
        program.getOutputStream().flush();
      }
    } catch (IOException e) {
      // the program is gone
    }
  }

  private void act() {
    acting = true;
    try {
      wanted.deed().act();
    } catch (Exception e) {
      failure = Optional.of(e);
    }
    met = true;
    acting = false;
  }

  @Override
  public void close() throws IOException { socket.close(); }
}
