package no.oppvekststatus.benchmark;

import java.util.List;

/** The items of a list one after another, and after the last the first again. */
final class InTurn<T> {
  private final List<T> items;
  private int at;

  InTurn(List<T> items) { this.items = List.copyOf(items); }

  T next() {
    if (at == items.size()) at = 0;
    return items.get(at++);
  }
}
