package no.oppvekststatus.webreport;

import java.util.EnumMap;
import java.util.Map;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.wording.Mark;
import no.oppvekststatus.wording.Vocabulary;

/**
 * The word of a mark that stands alone in a cell, for whoever cannot see it: comparisons, and what the document's own
 * keys tell.
 */
final class MarkWords {
  private final Map<Icon, String> words = new EnumMap<>(Icon.class);

  private MarkWords() {}

  static MarkWords of(Document document) {
    MarkWords found = new MarkWords();
    new Vocabulary(Texts.in(document.language())).comparisons().forEach(found::add);
    document.sections().stream().flatMap(s -> s.blocks().stream()).forEach(found::key);
    return found;
  }

  private void add(Mark mark) { words.put(mark.icon(), mark.word()); }

  private void key(Block block) {
    if (block instanceof Block.Key key) key.items().forEach(item -> words.putIfAbsent(item.icon(), item.word()));
  }

  /** "" where no word is known. */
  String of(Icon icon) { return words.getOrDefault(icon, ""); }
}
