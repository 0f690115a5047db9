package no.oppvekststatus.report;

/** A finished PDF and how many pages it has. */
public record PrintedPages(byte[] pdf, int pages) {}
