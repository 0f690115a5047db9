package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.drawing.Pictures;
import no.oppvekststatus.drawing.Scene;

/** Pictures as wide as the text: the pyramid of tiers and the year on a line. */
final class PictureSetting {
  /** The same in both written languages. */
  private static final List<String> MONTHS = List.of("jan", "feb", "mars", "april", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des");

  private PictureSetting() {}

  static List<Slug> pyramid(Bench bench, Block.Pyramid pyramid) {
    if (pyramid.steps().isEmpty()) return List.of();
    return List.of(picture(bench, Pictures.pyramid(pyramid.steps(), Pagination.WIDTH), pyramid.alt()));
  }

  static List<Slug> timeline(Bench bench, Block.Timeline timeline) {
    List<Slug> slugs = new ArrayList<>();
    if (!timeline.caption().isBlank()) {
      for (Slug line : TextSetting.text(bench, Block.Text.note(timeline.caption()), 1)) slugs.add(line.keeping());
    }
    List<Block.Event> events = timeline.events();
    for (int from = 0; from == 0 || from < events.size(); from += 60) {
      Scene scene = Pictures.timeline(events.subList(from, Math.min(from + 60, events.size())), MONTHS, Pagination.WIDTH);
      slugs.add(picture(bench, scene, timeline.alt()));
    }
    return slugs;
  }

  private static Slug picture(Bench bench, Scene scene, String alt) {
    Forme forme = new Forme();
    forme.picture(0, 2, scene, alt, bench.tags().top("Figure"));
    return forme.slug(4, (int) Math.ceil(scene.height()) + 6, false);
  }
}
