package no.oppvekststatus.figures;

import org.jspecify.annotations.Nullable;

/**
 * Where a place's cells come from.
 *
 * @param most the origin of most of them, {@code own} that of each with another one, null where none has
 * @param first place in the file of the first cell, {@code step} from one to the next; where {@code cells} has the
 *     place of each, neither counts
 */
@SuppressWarnings("ArrayRecordComponent")
record CellOrigins(PublishedFile most, @Nullable PublishedFile @Nullable [] own, long first, long step,
    @Nullable ArrayText cells) {
  PublishedFile of(int i) {
    PublishedFile other = own == null ? null : own[i];
    return other == null ? most : other;
  }

  String cell(int i) {
    String text = cells == null ? null : cells.at(i);
    return text == null ? Long.toString(first + i * step) : text;
  }
}
