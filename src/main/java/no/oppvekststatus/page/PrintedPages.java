package no.oppvekststatus.page;

import org.jspecify.annotations.Nullable;

/**
 * A finished PDF and how many pages it has; {@code arms}: the words of the coat of arms on the first, null where there
 * is none.
 */
public record PrintedPages(byte[] pdf, int pages, @Nullable String arms) {}
