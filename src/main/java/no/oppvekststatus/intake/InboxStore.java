package no.oppvekststatus.intake;

import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.home.MoveCheck;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.intake.Receipt.ImportOutcome;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inbox and what is remembered of entries that were not taken: files still being copied, files broken on their
 * first night, files left for personal data, entries that cannot be read, files that cannot be removed. A file that was
 * taken or refused leaves the inbox after its original lies in the archive and its rows are committed, if it is still
 * the same file. What is wrong with one entry never stops the others.
 */
public final class InboxStore {
  private static final String PERSONAL =
      "Filen inneholder eller kan inneholde personopplysninger, og er verken lest inn eller lagret. Slett den herfra.";
  private static final String MOVING = "Filen er endret for mindre enn ett minutt siden. Den leses neste gang.";
  private static final String REPLACED =
      "Filen ble endret eller byttet ut mens den ble lest. Den nye leses neste gang.";
  private static final String STUCK =
      "Filen er lest inn, men lar seg ikke fjerne herfra. Slett den, eller gi programmet lov til å slette i mappen.";
  private final InboxReader reader;
  private final Intake intake;
  private final JdbcClient jdbc;
  private final Clock clock;

  /** @param inbox folder {@code inbox} of the home */
  InboxStore(Path inbox, Intake intake, JdbcClient jdbc, Clock clock) {
    this.reader = new InboxReader(inbox);
    this.intake = intake;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record SeenEntry(long bytes, Instant modified, LocalDate firstNight, InboxState state) {
    boolean same(InboxFile file) {
      return bytes == file.bytes() && modified.equals(file.modified().truncatedTo(ChronoUnit.MICROS));
    }
  }

  /** Every file to read, by path. Forgets the entries that are gone. */
  public List<InboxFile> list() throws IOException {
    return listing().files();
  }

  /** Every file to read, by path, with what it is about. */
  public List<FileSubject> subjects(PlanBook book) throws IOException {
    return list().stream().map(file -> FileSubjectReader.of(file, book)).toList();
  }

  /** Everything that lies there. Forgets the entries that are gone. */
  public InboxListing listing() throws IOException {
    InboxListing listing = reader.list();
    jdbc.sql(SqlFile.of("intake/forget-lost-inbox-entries")).param("present", listing.keys().toArray(String[]::new))
        .update();
    return listing;
  }

  /** The files that may be copied: all but those that were left for personal data and are still the same. */
  public List<InboxFile> copyable() throws IOException {
    return list().stream().filter(f -> seen(f).filter(s -> s.state() == InboxState.PERSONAL && s.same(f)).isEmpty())
        .toList();
  }

  /** Looks over the inbox and notes what cannot be read, for the night's message. */
  public void look(LocalDate night) throws IOException {
    for (InboxListing.Unusable u : listing().unusable())
      note(u.shown(), 0, Instant.EPOCH, new Note(night, InboxState.UNUSABLE, u.reason().remedy()));
  }

  /** Receives the file of that name in lists; one that is gone has been received already, or taken away. */
  public void take(String key, LocalDate night, PlanBook book) throws IOException {
    Optional<InboxFile> file = reader.find(key);
    if (file.isPresent()) take(file.get(), night, book);
  }

  /** Where the file of that name in lists lies. */
  public Optional<Path> find(String key) throws IOException {
    return reader.find(key).map(InboxFile::path);
  }

  /** Removes a file that another program has received a copy of, if these are still its bytes. */
  public void received(String key, String sha256) throws IOException {
    Optional<InboxFile> file = reader.find(key);
    if (file.isEmpty() || !Sha256File.of(file.get().path()).equals(sha256)) return;
    MoveCheck.ask();
    Files.deleteIfExists(file.get().path());
  }

  /** Receives one file, unless it must wait; then removes it from the inbox, unless it was left for personal data. */
  public Receipt take(InboxFile listed, LocalDate night, PlanBook book) throws IOException {
    InboxFile file = listed;
    try {
      Optional<InboxFile> now = reader.again(listed);
      if (now.isEmpty()) return unread(listed, ImportOutcome.WAITING,
          new Rejection(RejectionCode.GONE, "", "Filen ligger ikke lenger i innboksen."));
      file = now.get();
      return received(file, night, book);
    } catch (UncheckedIOException e) {
      return failed(file, night, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      return failed(file, night, e);
    }
  }

  /** A failure that is not the file's own stops the night: a full disk under the archive. */
  private Receipt failed(InboxFile file, LocalDate night, IOException why) throws IOException {
    if (why instanceof FileChanged)
      return wait(file, night, InboxState.WAITING, new Rejection(RejectionCode.CHANGED, "", REPLACED));
    if (readable(file)) throw why;
    return wait(file, night, InboxState.UNUSABLE,
        new Rejection(RejectionCode.UNREADABLE, "", InboxListing.Reason.UNREADABLE.remedy()));
  }

  private Receipt received(InboxFile file, LocalDate night, PlanBook book) throws IOException {
    Optional<SeenEntry> seen = seen(file);
    if (seen.filter(s -> s.state() == InboxState.PERSONAL && s.same(file)).isPresent()) {
      note(file, new Note(night, InboxState.PERSONAL, PERSONAL));
      return unread(file, ImportOutcome.PERSONAL, new Rejection(RejectionCode.PERSONAL_DATA, "", PERSONAL));
    }
    boolean earlier = seen.filter(s -> s.same(file) && s.firstNight().isBefore(night)).isPresent();
    if (!file.stillIn(clock.instant()).isZero() && !earlier)
      return wait(file, night, InboxState.WAITING, new Rejection(RejectionCode.STILL_MOVING, "", MOVING));
    Intake.CheckedFile checked = intake.check(file.path());
    boolean secondNight = earlier && seen.filter(s -> s.state() == InboxState.BROKEN).isPresent();
    if (checked.unfinished() && !secondNight)
      return wait(file, night, InboxState.BROKEN, checked.unsound().orElseThrow());
    Receipt receipt = intake.receive(checked, new Request(file.municipalityId(), false, night, null, book));
    switch (receipt.outcome()) {
      case PERSONAL -> note(file, new Note(night, InboxState.PERSONAL, PERSONAL));
      case IMPORTED, UNCHANGED, REFUSED -> leave(file, checked.seen(), receipt, night);
      case WAITING -> note(file, new Note(night, InboxState.UNUSABLE, receipt.rejections().get(0).remedy()));
    }
    return receipt;
  }

  /** The file is looked at once more: one that took its place meanwhile stays, and is read the next time. */
  private void leave(InboxFile file, SeenFile before, Receipt receipt, LocalDate night) throws IOException {
    if (!before.still(receipt.sha256())) {
      Optional<InboxFile> other = reader.again(file);
      if (other.isPresent()) note(other.get(), new Note(night, InboxState.WAITING, REPLACED));
      return;
    }
    MoveCheck.ask();
    try {
      Files.deleteIfExists(file.path());
      jdbc.sql(SqlFile.of("intake/forget-inbox-entry")).param("path", file.key()).update();
    } catch (IOException e) {
      note(file, new Note(night, InboxState.STUCK, STUCK));
    }
  }

  private static boolean readable(InboxFile file) {
    try {
      Sha256File.of(file.path());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Receipt wait(InboxFile file, LocalDate night, InboxState state, Rejection why) {
    note(file, new Note(night, state, why.remedy()));
    return unread(file, ImportOutcome.WAITING, why);
  }

  private static Receipt unread(InboxFile file, ImportOutcome outcome, Rejection why) {
    return Receipt.unread(file.key(), outcome, List.of(why));
  }

  private Optional<SeenEntry> seen(InboxFile file) {
    return jdbc.sql(SqlFile.of("intake/find-inbox-entry")).param("path", file.key())
        .query((row, i) -> new SeenEntry(row.getLong("bytes"),
            row.getObject("modified_at", OffsetDateTime.class).toInstant(),
            row.getObject("first_night", LocalDate.class), InboxState.of(row.getString("state"))))
        .optional();
  }

  /** What is remembered of an entry. */
  private record Note(LocalDate night, InboxState state, String remedy) {}

  private void note(InboxFile file, Note note) { note(file.key(), file.bytes(), file.modified(), note); }

  private void note(String key, long bytes, Instant modified, Note note) {
    jdbc.sql(SqlFile.of("intake/note-inbox-entry")).param("path", key).param("bytes", bytes)
        .param("modified", UtcTime.of(modified.truncatedTo(ChronoUnit.MICROS)))
        .param("night", note.night())
        .param("state", note.state().code()).param("remedy", note.remedy()).update();
  }
}
