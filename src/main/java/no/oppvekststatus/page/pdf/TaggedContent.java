package no.oppvekststatus.page.pdf;

/** What lies in an element of the structure: another element, or a stretch of a page's content. */
sealed interface TaggedContent permits TaggedElement, TaggedContent.MarkedContent {
  /** A stretch of a page's content; {@code page} and {@code number} count from 0, the number within the page. */
  record MarkedContent(int page, int number) implements TaggedContent {}
}
