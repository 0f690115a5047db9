package no.oppvekststatus.report;

/** A printed report that keeps every promise, for tests in other rooms of the report. */
public final class GoodPages {
  private GoodPages() {}

  public static Document document() { return EveryBlock.report(); }

  public static byte[] pdf() { return new PagePrinter().pdf(EveryBlock.report(), Look.STANDARD).pdf(); }
}
