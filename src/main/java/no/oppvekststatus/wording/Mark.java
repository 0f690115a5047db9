package no.oppvekststatus.wording;

import no.oppvekststatus.document.Document.Block.Cell;
import no.oppvekststatus.document.Document.Block.KeyItem;
import no.oppvekststatus.document.Icon;

/** A mark and its word: the two always go together. */
public record Mark(Icon icon, String word) {
  public Cell cell() { return Cell.status(icon, word); }
  public KeyItem key() { return new KeyItem(icon, word); }

  /** The word as it begins a sentence or stands as a heading. */
  public String capital() {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
