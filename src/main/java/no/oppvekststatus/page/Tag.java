package no.oppvekststatus.page;

import org.jspecify.annotations.Nullable;

/**
 * A place in the document's structure, shared by every mark that belongs there, on whichever page it falls.
 *
 * @param role a standard structure type (H1, P, Table, TH …)
 * @param attributes {@code ;Scope=Row;ColSpan=2}, empty for none
 */
public record Tag(@Nullable Tag parent, String role, int number, String attributes) {

  /** From the document down: {@code Table#4/TR#5/TH#6;Scope=Column/P#7}. */
  public String path() {
    return (parent == null ? "" : parent.path() + "/") + role + "#" + number + attributes;
  }

  /** Gives every place its number. */
  static final class Numbering {
    private int last;

    Tag top(String role) {
      return new Tag(null, role, ++last, "");
    }

    Tag under(Tag parent, String role) {
      return new Tag(parent, role, ++last, "");
    }

    Tag under(Tag parent, String role, String attributes) {
      return new Tag(parent, role, ++last, attributes);
    }
  }
}
