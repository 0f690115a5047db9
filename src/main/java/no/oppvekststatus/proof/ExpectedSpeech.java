package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.BlockCases;
import no.oppvekststatus.document.Document.Section;
import no.oppvekststatus.drawing.Pictures;
import org.jspecify.annotations.Nullable;

/** All that a reader of a document is to hear, figures by their alternative texts, in the order it is read. */
final class ExpectedSpeech implements BlockCases<ExpectedSpeech> {
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
    section.blocks().forEach(block -> block.on(this));
  }

  @Override
  public ExpectedSpeech text(Block.Text block) {
    block.text().lines().forEach(this::add);
    return this;
  }

  @Override
  public ExpectedSpeech statements(Block.Statements block) {
    block.statements().forEach(x -> add(x.text()));
    return this;
  }

  @Override
  public ExpectedSpeech panels(Block.Panels block) {
    block.panels().forEach(this::panel);
    return this;
  }

  @Override
  public ExpectedSpeech pyramid(Block.Pyramid block) {
    add(block.alt());
    return this;
  }

  @Override
  public ExpectedSpeech key(Block.Key block) {
    add(block.label());
    block.items().forEach(i -> add(i.word()));
    return this;
  }

  @Override
  public ExpectedSpeech boxed(Block.Boxed block) {
    add(block.title());
    block.lines().forEach(this::add);
    return this;
  }

  @Override
  public ExpectedSpeech timeline(Block.Timeline timeline) {
    add(timeline.caption());
    add(timeline.alt());
    return this;
  }

  @Override
  public ExpectedSpeech table(Block.Table table) {
    add(table.caption());
    table.columns().forEach(c -> add(c.head()));
    table.rows().forEach(r -> r.cells().forEach(this::cell));
    return this;
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

  @Override
  public ExpectedSpeech indicator(Block.IndicatorBlock i) {
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
    return this;
  }

  private void fact(Document.Fact fact) {
    add(fact.label());
    add(fact.value());
  }

  @Override
  public ExpectedSpeech matrix(Block.Matrix matrix) {
    add(matrix.caption());
    matrix.tiers().forEach(t -> add(t.label()));
    add(matrix.unitHead());
    matrix.heads().forEach(this::add);
    matrix.rows().forEach(r -> {
      add(r.unit());
      if (!r.group()) add(r.alt());
    });
    key(matrix);
    return this;
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
