package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.page.pdf.TaggedContent.MarkedContent;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a tagged PDF, gathered while its pages are written: an element lies where its path says, and one
 * that is reached from two pages is one element, so that a paragraph or cell that is broken over pages stays whole.
 */
final class StructureTree {
  private final TaggedElement document = new TaggedElement("Document");
  private final Map<String, TaggedElement> elements = new HashMap<>();
  private final List<List<TaggedElement>> marks = new ArrayList<>();

  TaggedElement document() {
    return document;
  }

  /** The element of a path, {@code Table#4/TR#5/TH#6;Scope=Column}, made with all above it when first asked for. */
  TaggedElement element(String path) {
    TaggedElement known = elements.get(path);
    if (known != null) return known;
    int slash = path.lastIndexOf('/');
    TaggedElement parent = slash < 0 ? document : element(path.substring(0, slash));
    TaggedElement element = new TaggedElement(path.substring(slash + 1));
    parent.add(element);
    elements.put(path, element);
    return element;
  }

  /** Null where nothing has been printed at the path. */
  @Nullable
  TaggedElement printed(String path) {
    return elements.get(path);
  }

  /** The number of the next stretch of a page's content, which lies in {@code element}; {@code page} from 0. */
  int mark(TaggedElement element, int page) {
    while (marks.size() <= page) marks.add(new ArrayList<>());
    List<TaggedElement> numbered = marks.get(page);
    numbered.add(element);
    element.add(new MarkedContent(page, numbered.size() - 1));
    return numbered.size() - 1;
  }

  /** The elements of a page's stretches of content, by their number. */
  List<TaggedElement> marked(int page) {
    return page < marks.size() ? marks.get(page) : List.of();
  }
}
