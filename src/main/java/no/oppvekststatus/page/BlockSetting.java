package no.oppvekststatus.page;

import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Block.BlockCases;

/** Each kind of block as strips of a page. {@code afterKey}: the block before is a key too. */
record BlockSetting(Bench bench, int level, boolean afterKey) implements BlockCases<List<Slug>> {
  @Override
  public List<Slug> text(Block.Text block) { return TextSetting.text(bench, block, level); }

  @Override
  public List<Slug> statements(Block.Statements block) { return TextSetting.statements(bench, block); }

  @Override
  public List<Slug> table(Block.Table block) { return new TableSetting(bench, block).slugs(); }

  @Override
  public List<Slug> panels(Block.Panels block) { return PanelSetting.panels(bench, block, level); }

  @Override
  public List<Slug> indicator(Block.IndicatorBlock block) { return new IndicatorSetting(bench, block, level).slugs(); }

  @Override
  public List<Slug> pyramid(Block.Pyramid block) { return PictureSetting.pyramid(bench, block); }

  @Override
  public List<Slug> timeline(Block.Timeline block) { return PictureSetting.timeline(bench, block); }

  @Override
  public List<Slug> matrix(Block.Matrix block) { return new MatrixSetting(bench, block).slugs(); }

  @Override
  public List<Slug> key(Block.Key block) { return TextSetting.key(bench, block, afterKey); }

  @Override
  public List<Slug> boxed(Block.Boxed block) { return TextSetting.boxed(bench, block, level); }
}
