package no.oppvekststatus.report;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Fact;
import no.oppvekststatus.report.Document.Section;
import org.jspecify.annotations.Nullable;

/** Every string of a document that a reader of the page must find there, in reading order. */
public final class DecidedStrings {
  private final List<String> strings = new ArrayList<>();

  private DecidedStrings() {}

  public static List<String> of(Document document) {
    DecidedStrings all = new DecidedStrings();
    if (document.cover() != null) all.cover(document.cover());
    document.sections().forEach(all::section);
    all.add(document.editionLine());
    all.add(document.sampleMark());
    return all.strings;
  }

  private void add(@Nullable String text) {
    if (text != null && !text.isBlank()) strings.add(text);
  }

  private void cover(Document.Cover cover) {
    add(cover.title());
    add(cover.subtitle());
    add(cover.recipient());
    cover.facts().forEach(this::fact);
    if (cover.notice() != null) {
      add(cover.notice().title());
      add(cover.notice().text());
    }
  }

  private void fact(Fact fact) {
    add(fact.label());
    add(fact.value());
  }

  private void section(Section section) {
    add(section.title());
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Text t) add(t.text());
    else if (block instanceof Block.Statements s) s.statements().forEach(x -> add(x.text()));
    else if (block instanceof Block.Table t) table(t);
    else if (block instanceof Block.Panels p) p.panels().forEach(this::panel);
    else if (block instanceof Block.IndicatorBlock i) indicator(i);
    else if (block instanceof Block.Matrix m) m.rows().forEach(r -> add(r.unit()));
    else if (block instanceof Block.Key k) k.items().forEach(i -> add(i.word()));
    else if (block instanceof Block.Boxed b) {
      add(b.title());
      b.lines().forEach(this::add);
    }
  }

  private void table(Block.Table table) {
    table.columns().forEach(c -> add(c.head()));
    table.rows().forEach(r -> r.cells().forEach(c -> {
      add(c.text());
      add(c.note());
    }));
  }

  private void panel(Block.Panel panel) {
    add(panel.title());
    add(panel.big());
    add(panel.bigNote());
    panel.lines().forEach(this::add);
  }

  private void indicator(Block.IndicatorBlock i) {
    add(i.word());
    add(i.title());
    add(i.sentence());
    i.figures().forEach(f -> {
      add(f.label());
      add(f.value());
    });
    add(i.sourceLine());
  }
}
