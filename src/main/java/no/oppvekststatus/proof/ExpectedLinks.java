package no.oppvekststatus.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.Document.Section;
import org.jspecify.annotations.Nullable;

/** Every link that a document is to have, in reading order, each with what is read where it leads. */
final class ExpectedLinks {
  private final List<Link> links = new ArrayList<>();
  private final Map<URI, String> anchors = new HashMap<>();

  private ExpectedLinks() {}

  /** {@code to}: an address, or # and how the text at that place begins. */
  record ExpectedLink(String words, String told, String to) {}

  /** @throws IllegalArgumentException where a link leads to an anchor that the document has not */
  static List<ExpectedLink> of(Document document) {
    ExpectedLinks all = new ExpectedLinks();
    document.sections().forEach(all::section);
    return all.links.stream().map(link -> new ExpectedLink(link.words(), link.told(), all.target(link))).toList();
  }

  private String target(Link link) {
    if (link.outward()) return link.to().toASCIIString();
    String text = anchors.get(link.to());
    if (text == null) throw new IllegalArgumentException("nothing has the anchor " + link.to());
    return "#" + text;
  }

  private void section(Section section) {
    anchor(section.anchor(), (section.mark() == null ? "" : section.mark()) + section.title());
    section.blocks().forEach(this::block);
  }

  private void anchor(@Nullable URI anchor, String text) {
    if (anchor != null) anchors.putIfAbsent(anchor, text);
  }

  private void block(Block block) {
    if (block instanceof Block.Statements statements) statements.statements().forEach(s -> links.addAll(s.links()));
    if (block instanceof Block.IndicatorBlock indicator) {
      anchor(indicator.anchor(), indicator.title() + indicator.word());
      links.addAll(indicator.links());
    }
    if (block instanceof Block.Table table) for (Block.Row row : table.rows()) {
      StringBuilder text = new StringBuilder();
      row.cells().stream().limit(table.columns().size()).forEach(cell -> {
        links.addAll(cell.links());
        text.append(cell.text());
      });
      anchor(row.anchor(), text.toString());
    }
  }
}
