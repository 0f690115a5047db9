package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.drawing.Pictures;
import org.jspecify.annotations.Nullable;

/** All that a reader of a document is to hear, figures by their alternative texts, in the order it is read. */
final class ExpectedSpeech {
  private final List<String> words = new ArrayList<>();

  private ExpectedSpeech() {}

  static List<String> of(Document document) {
    ExpectedSpeech all = new ExpectedSpeech();
    if (document.cover() != null) {
      all.add(document.organisation());
      all.cover(document.cover());
    }
    document.sections().forEach(all::section);
    return all.words;
  }

  /** What is said once more for each part of a matrix or a timeline too large for one page. */
  static Set<String> repeatable(Document document) {
    Set<String> again = new HashSet<>();
    document.sections().stream().flatMap(s -> s.blocks().stream()).forEach(block -> {
      if (block instanceof Block.Timeline t) again.add(t.alt());
      if (block instanceof Block.Matrix m) {
        again.add(m.unitHead());
        m.tiers().forEach(t -> again.add(t.label()));
        m.rows().forEach(r -> again.addAll(List.of(r.unit(), r.alt())));
      }
    });
    return again;
  }

  private void add(@Nullable String text) {
    if (text != null && !text.isBlank()) words.add(text);
  }

  private void cover(Document.Cover cover) {
    add(cover.title());
    add(cover.subtitle());
    add(cover.recipient());
    if (Pictures.inPairs(cover.rows())) add(cover.heads());
    else if (!cover.rows().isEmpty()) {
      add(cover.areaHead());
      add(cover.resultHead());
      add(cover.effortHead());
    }
    if (!cover.rows().isEmpty()) add(cover.alt());
    cover.facts().forEach(this::fact);
    if (cover.notice() == null) return;
    add(cover.notice().title());
    add(cover.notice().text());
  }

  private void section(Section section) {
    if (!section.title().isBlank()) {
      add(section.mark());
      add(section.title());
    }
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Text t) t.text().lines().forEach(this::add);
    else if (block instanceof Block.Statements s) s.statements().forEach(x -> add(x.text()));
    else if (block instanceof Block.Table t) table(t);
    else if (block instanceof Block.Panels p) p.panels().forEach(this::panel);
    else if (block instanceof Block.IndicatorBlock i) indicator(i);
    else if (block instanceof Block.Matrix m) matrix(m);
    else if (block instanceof Block.Pyramid p) add(p.alt());
    else if (block instanceof Block.Timeline t) timeline(t);
    else if (block instanceof Block.Key k) {
      add(k.label());
      k.items().forEach(i -> add(i.word()));
    } else if (block instanceof Block.Boxed b) {
      add(b.title());
      b.lines().forEach(this::add);
    }
  }

  private void timeline(Block.Timeline timeline) {
    add(timeline.caption());
    add(timeline.alt());
  }

  private void table(Block.Table table) {
    add(table.caption());
    table.columns().forEach(c -> add(c.head()));
    table.rows().forEach(r -> r.cells().forEach(this::cell));
  }

  private void cell(Block.Cell cell) {
    add(cell.text());
    add(cell.note());
    boolean iconAlone = cell.text().isBlank() && cell.icon() != null;
    if (iconAlone) add(cell.alt());
    if (!cell.strip().isEmpty()) add(cell.alt());
    if (cell.bar() != null) add(cell.alt());
  }

  private void panel(Block.Panel panel) {
    add(panel.title());
    add(panel.big());
    add(panel.bigNote());
    if (!panel.strip().isEmpty()) add(panel.alt());
    panel.lines().forEach(this::add);
  }

  private void indicator(Block.IndicatorBlock i) {
    add(i.title());
    add(i.word());
    i.sentence().lines().forEach(this::add);
    if (no.oppvekststatus.drawing.ChartDrawing.of(i.chart()).isPresent()) add(i.chart().alt());
    i.figures().forEach(f -> {
      add(f.label());
      add(f.value());
      if (f.mark() != null) add(f.markWord());
    });
    add(i.sourceLine());
  }

  private void fact(Document.Fact fact) {
    add(fact.label());
    add(fact.value());
  }

  private void matrix(Block.Matrix matrix) {
    add(matrix.caption());
    matrix.tiers().forEach(t -> add(t.label()));
    add(matrix.unitHead());
    matrix.heads().forEach(this::add);
    matrix.rows().forEach(r -> {
      add(r.unit());
      if (!r.group()) add(r.alt());
    });
    key(matrix);
  }

  /** Each tier's title before what its numbers stand for. */
  private void key(Block.Matrix matrix) {
    int at = 0;
    for (Block.TierSpan tier : matrix.tiers()) {
      if (at < matrix.key().size()) add(tier.title());
      for (int end = Math.min(at + tier.columns(), matrix.key().size()); at < end; at++) fact(matrix.key().get(at));
    }
    for (; at < matrix.key().size(); at++) fact(matrix.key().get(at));
  }
}
