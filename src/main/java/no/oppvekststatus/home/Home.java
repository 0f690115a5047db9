package no.oppvekststatus.home;

import java.nio.file.Path;
import java.time.LocalDate;

/** Every path of the home folder: plans, inbox, originals, editions, drafts, mails, logs and the server's own files. */
public record Home(Path root) {
  private static final String FORMS = "skjema";

  public Path plans() { return root.resolve("plans"); }

  public Path inbox() { return root.resolve("inbox"); }

  /** The originals by their hashes, and {@link #editions}. */
  public Path archive() { return root.resolve("archive"); }

  /** The frozen documents, a folder for each municipality and in it one for each report year. */
  public Path editions() {
    return archive().resolve("editions");
  }

  /** The folders of one year's editions. */
  public Path editions(String municipality, int year) {
    return editions().resolve(municipality).resolve(Integer.toString(year));
  }

  /** The frozen documents of one edition; never written twice. */
  public Path edition(String municipality, int year, int number) {
    return editions(municipality, year).resolve(Integer.toString(number));
  }

  /** What an edition was made from, in the edition's folder. */
  public static Path inputs(Path edition) {
    return edition.resolve("inputs");
  }

  public Path out() { return root.resolve("out"); }

  /** Drafts, or the latest edition's copies, of one municipality and report year. */
  public Path out(String municipality, int year) {
    return out().resolve(municipality).resolve(Integer.toString(year));
  }

  public Path forms(String municipality, int year) { return forms(out(), municipality, year); }

  /** The same under another folder than the home's own {@code out/}. */
  public static Path forms(Path out, String municipality, int year) {
    return forms(out.resolve(municipality)).resolve(Integer.toString(year));
  }

  /** The forms of every report year, in the municipality's folder under {@code out/}. */
  public static Path forms(Path municipality) {
    return municipality.resolve(FORMS);
  }

  /** The marked copies of forms that could not be taken whole. */
  public static Path returned(Path out, String municipality, int year) {
    return forms(out, municipality, year).resolve("retur");
  }

  /** Mails where there is no mail server. */
  public Path post() { return out().resolve("post"); }

  /** The message to operations on the night of this business date. */
  public Path nightLetter(LocalDate date) {
    return out().resolve("natt-" + date + ".txt");
  }

  /** What running programs put aside for a moment, a folder for each ({@link TempFolderFile}). */
  public Path temporary() {
    return root.resolve("tmp");
  }

  public Path logs() { return root.resolve("logs"); }

  /** The stack traces of commands that stopped. */
  public Path errorLog() { return logs().resolve("feil.log"); }

  /** What the embedded server said since its last start. */
  public Path serverLog() {
    return logs().resolve("postgresql.log");
  }

  /** What is known of the plans without reading them again. */
  public Path planHeads() {
    return root.resolve("plans.heads");
  }

  /** The embedded server's data. */
  public Path data() { return root.resolve("data"); }

  /** The embedded server's programs, unpacked. */
  public Path serverPrograms() { return root.resolve("server"); }

  /** The embedded server's password, its owner's alone. */
  public Path serverPassword() {
    return root.resolve("data.password");
  }

  /** Locked by the program that started the embedded server; its process number is in it. */
  public Path serverLock() {
    return root.resolve("data.lock");
  }

  /** There while a backup is being restored: which one it is, and its plans. */
  public Path restoreBegun() {
    return root.resolve("restore.part");
  }

  /** There while the samples are being copied to the inbox. */
  public Path samplesBegun() {
    return root.resolve("samples.part");
  }

  /** Distinguishes this home folder from every other, also where two machines see it under two paths. */
  public Path identity() {
    return root.resolve("home.id");
  }

  /** There where the folder is only the workspace of a worker: whatever lies in it may be removed. */
  public Path workspaceMark() {
    return root.resolve("workspace.id");
  }

  /** The unit leaders' passwords of a first start. */
  public Path firstPasswords() {
    return root.resolve("passord-forste-start.txt");
  }
}
