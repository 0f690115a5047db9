package no.oppvekststatus.intake;

import java.time.Instant;
import java.util.Optional;
import no.oppvekststatus.database.UtcTime;
import no.oppvekststatus.database.SqlFile;
import no.oppvekststatus.intake.selfreport.FormIdentity;
import no.oppvekststatus.plan.PlanBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what the night's message says of those who handed something in, a line each, and closes what a later form has
 * mended.
 */
final class ReceptionNoteStore {
  private final JdbcClient jdbc;

  ReceptionNoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a note is about, by its code. */
  private enum NoteKind {
    CORRECTED("corrected"), SECOND("second"), RETURNED("returned"), EMPTY("empty"), SAME_BYTES("same-bytes");

    private final String code;

    NoteKind(String code) { this.code = code; }
  }

  private record EarlierForm(String name, boolean open) {}

  /** A form that was taken: the refusals of earlier ones of the same unit and year are closed by it. */
  void taken(FormIdentity form, long file, String name, PlanBook book, Instant at) {
    Optional<EarlierForm> earlier =
        jdbc.sql(SqlFile.of("intake/find-earlier-form")).param("form", form.key()).param("file", file)
            .query((row, i) -> new EarlierForm(row.getString("name"), row.getBoolean("open"))).optional();
    boolean returned =
        jdbc.sql(SqlFile.of("intake/has-open-return")).param("form", form.key()).query(Boolean.class).single();
    jdbc.sql(SqlFile.of("intake/close-refusals")).param("form", form.key()).param("file", file)
        .param("at", UtcTime.of(at)).update();
    again(form, at);
    if (returned || earlier.filter(EarlierForm::open).isPresent())
      note(NoteKind.CORRECTED, form.key(),
          whose(form, book) + " har levert rettet skjema for " + form.year() + " (" + name + "). Det som var avvist i "
              + earlier.map(EarlierForm::name).orElse("det forrige") + ", er lukket.",
          at);
    else if (earlier.isPresent())
      note(NoteKind.SECOND, form.key(),
          whose(form, book) + " har levert to skjemaer for " + form.year() + " (" + earlier.get().name() + ", " + name
              + "). Svarene i det siste gjelder; det som står tomt der, er som i det første.",
          at);
  }

  /** A marked copy that lies ready for the unit. */
  void returned(FormIdentity form, String name, String copy, PlanBook book, Instant at) {
    again(form, at);
    note(NoteKind.RETURNED, form.key(),
        whose(form, book) + ": skjemaet for " + form.year() + " (" + name
            + ") må rettes. Send kopien med de merkede cellene, "
            + copy + ", til " + contact(form, book) + ".",
        at);
  }

  void empty(FormIdentity form, String name, PlanBook book, Instant at) {
    again(form, at);
    note(NoteKind.EMPTY, form.key(),
        whose(form, book) + " har levert et tomt skjema for " + form.year() + " (" + name + "). Spør "
            + contact(form, book)
            + " om det rette.",
        at);
  }

  /** The same bytes under another name. */
  void same(String name, String before, Instant at) {
    note(NoteKind.SAME_BYTES, "",
        name + " er den samme filen som " + before + ", som er lest før. Ingenting er endret.", at);
  }

  /** What was reported of the form before is reported anew. */
  private void again(FormIdentity form, Instant at) {
    jdbc.sql(SqlFile.of("intake/close-reception-notes")).param("form", form.key())
        .param("at", UtcTime.of(at)).update();
  }

  private void note(NoteKind kind, String form, String message, Instant at) {
    jdbc.sql(SqlFile.of("intake/add-reception-note")).param("at", UtcTime.of(at)).param("code", kind.code)
        .param("form", form)
        .param("message", message).update();
  }

  private static String whose(FormIdentity form, PlanBook book) {
    return form.municipality() + ", " + form.unitName(book);
  }

  private static String contact(FormIdentity form, PlanBook book) {
    return form.contact(book).orElse("enheten (organisasjonsfilen har ingen adresse til den)");
  }
}
