package no.oppvekststatus.report;

/** How hard finished PDFs are tried; every one of them is always read back and checked for its structure. */
public enum ProofExtent {
  /** What is released: the full check of every file. */
  EVERY_FILE,
  /** What a night composes: the full check of the longest file of each kind. */
  LONGEST_OF_EACH_KIND
}
