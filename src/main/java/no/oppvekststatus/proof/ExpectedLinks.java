package no.oppvekststatus.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.BlockCases;
import no.oppvekststatus.document.Document.Link;
import no.oppvekststatus.document.Document.Section;
import org.jspecify.annotations.Nullable;

/** Every link that a document is to have, in reading order, each with what is read where it leads. */
final class ExpectedLinks implements BlockCases<ExpectedLinks> {
  private final List<Link> links = new ArrayList<>();
  private final Map<URI, String> anchors = new HashMap<>();

  private ExpectedLinks() {}

  /** {@code to}: an address, or # and how the text at that place begins. */
  record ExpectedLink(String words, String description, String to) {}

  /** @throws IllegalArgumentException where a link leads to an anchor that the document has not */
  static List<ExpectedLink> of(Document document) {
    ExpectedLinks all = new ExpectedLinks();
    document.sections().forEach(all::section);
    return all.links.stream().map(link -> new ExpectedLink(link.words(), link.description(), all.target(link)))
        .toList();
  }

  private String target(Link link) {
    if (link.outward()) return link.to().toASCIIString();
    String text = anchors.get(link.to());
    if (text == null) throw new IllegalArgumentException("nothing has the anchor " + link.to());
    return "#" + text;
  }

  private void section(Section section) {
    anchor(section.anchor(), (section.mark() == null ? "" : section.mark()) + section.title());
    section.blocks().forEach(block -> block.on(this));
  }

  private void anchor(@Nullable URI anchor, String text) {
    if (anchor != null) anchors.putIfAbsent(anchor, text);
  }

  /** Has no links. */
  @Override
  public ExpectedLinks text(Block.Text block) { return this; }

  @Override
  public ExpectedLinks statements(Block.Statements block) {
    block.statements().forEach(s -> links.addAll(s.links()));
    return this;
  }

  @Override
  public ExpectedLinks table(Block.Table block) {
    for (Block.Row row : block.rows()) {
      StringBuilder text = new StringBuilder();
      row.cells().stream().limit(block.columns().size()).forEach(cell -> {
        links.addAll(cell.links());
        text.append(cell.text());
      });
      anchor(row.anchor(), text.toString());
    }
    return this;
  }

  /** Has no links. */
  @Override
  public ExpectedLinks panels(Block.Panels block) { return this; }

  @Override
  public ExpectedLinks indicator(Block.IndicatorBlock block) {
    anchor(block.anchor(), block.title() + block.word());
    links.addAll(block.links());
    return this;
  }

  /** Has no links. */
  @Override
  public ExpectedLinks pyramid(Block.Pyramid block) { return this; }

  /** Has no links. */
  @Override
  public ExpectedLinks timeline(Block.Timeline block) { return this; }

  /** Has no links. */
  @Override
  public ExpectedLinks matrix(Block.Matrix block) { return this; }

  /** Has no links. */
  @Override
  public ExpectedLinks key(Block.Key block) { return this; }

  /** Has no links. */
  @Override
  public ExpectedLinks boxed(Block.Boxed block) { return this; }
}
