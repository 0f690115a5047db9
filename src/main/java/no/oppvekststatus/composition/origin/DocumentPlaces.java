package no.oppvekststatus.composition.origin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Document.Block;
import no.oppvekststatus.document.Document.Section;

/**
 * Where in a document something stands, as a reader finds it: the heading it stands under, and of an indicator its
 * title.
 */
public final class DocumentPlaces {
  private static final Pattern SECTION = Pattern.compile("sections\\[(\\d+)](?:\\.blocks\\[(\\d+)])?");

  private DocumentPlaces() {}

  public static String of(Document document, String place) {
    Matcher at = SECTION.matcher(place);
    if (!at.lookingAt()) return document.title();
    int section = Integer.parseInt(at.group(1));
    String heading = document.sections().get(section).sectionName();
    for (int s = 0; s <= section; s++)
      if (!document.sections().get(s).title().isBlank()) heading = document.sections().get(s).title();
    return at.group(2) != null
        && block(document.sections().get(section), Integer.parseInt(at.group(2))) instanceof Block.IndicatorBlock i
            ? heading + " – " + i.title() : heading;
  }

  private static Block block(Section section, int block) { return section.blocks().get(block); }
}
