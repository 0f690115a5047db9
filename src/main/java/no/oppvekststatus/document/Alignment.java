package no.oppvekststatus.document;

/** Where the text of a column begins: words at the left, numbers at the right. */
public enum Alignment { LEFT, RIGHT }
