package no.oppvekststatus.page.pdf;

import java.util.function.Consumer;

/** What lies in an element of the structure: another element, or a stretch of a page's content. */
sealed interface TaggedContent permits TaggedElement, TaggedContent.MarkedContent {
  void on(Consumer<TaggedElement> element, Consumer<MarkedContent> marked);

  /** A stretch of a page's content; {@code page} and {@code number} count from 0, the number within the page. */
  record MarkedContent(int page, int number) implements TaggedContent {
    @Override
    public void on(Consumer<TaggedElement> element, Consumer<MarkedContent> marked) { marked.accept(this); }
  }
}
