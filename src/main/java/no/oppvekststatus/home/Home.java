package no.oppvekststatus.home;

import java.nio.file.Path;

/** The paths of the home folder: plans, inbox, originals, editions, drafts, mails and logs. */
public record Home(Path root) {
  public Path plans() { return root.resolve("plans"); }

  public Path inbox() { return root.resolve("inbox"); }

  public Path archive() { return root.resolve("archive"); }

  public Path out() { return root.resolve("out"); }

  /** Drafts, or the latest edition's copies, of one municipality and report year. */
  public Path out(String municipality, int year) {
    return out().resolve(municipality).resolve(Integer.toString(year));
  }

  public Path forms(String municipality, int year) {
    return out().resolve(municipality).resolve("skjema").resolve(Integer.toString(year));
  }

  /** The frozen documents of one edition; never written twice. */
  public Path edition(String municipality, int year, int number) {
    return archive().resolve("editions").resolve(municipality).resolve(Integer.toString(year)).resolve(Integer.toString(number));
  }

  /** What running programs put aside for a moment, a folder for each ({@link TempFolderFile}). */
  public Path temporary() { return root.resolve("tmp"); }

  public Path post() { return out().resolve("post"); }
}
