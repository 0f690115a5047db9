package no.oppvekststatus.faults;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.oppvekststatus.home.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that a task leaves: the files of inbox, archive and {@code out/} by hash, the rows of every table without
 * numbers and times of their own, and the mails that were accepted. A mail that a stopped night sends about the stop is
 * no part of it: it is true, and an undisturbed night has none.
 *
 * @param mails each Message-ID once
 * @param rows of each table its rows, and how many mails are marked as perhaps sent twice
 * @param repeated how many mails came again under a Message-ID that had come
 */
record Remains(Map<String, String> files, Map<String, String> rows, List<String> mails, int repeated) {
  /** What a night says of the mails that it has sent, and of one that may have come twice. */
  private static final List<String> TELLING =
      List.of("rows night", "rows messages of nights", "file out/natt-", "mail operations");
  private static final String STOPPED = " stoppet";
  private static final String MARKED = "mails marked as perhaps sent twice";

  /** Of each table its rows, without what differs between two undisturbed runs, without the histories of attempts, and
   * cells as they are read, not as they are stored: that depends on the order of the files. */
  static Map<String, String> rows(JdbcClient jdbc) {
    Map<String, String> rows = new TreeMap<>();
    for (String table : jdbc.sql("""
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
          AND relname NOT LIKE 'batch%' AND relname NOT IN ('lease', 'flyway_schema_history', 'fetch_result',
              'cell_block', 'cell_layout')
        """).query(String.class).list()) {
      String columns = String.join(", ", jdbc.sql("""
          SELECT quote_ident(column_name) FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = :t AND data_type NOT IN ('timestamp with time zone', 'uuid')
            AND column_name !~ '(^|_)id$' AND column_name NOT IN ('fingerprint', 'due', 'printed', 'attempts', 'problem', 'own_published', 'basis',
              'repeated')
          ORDER BY ordinal_position
          """).param("t", table).query(String.class).list());
      if (!table.equals("outbox")) rows.put(table, read(jdbc, columns, table));
      else rows.put(table, read(jdbc, columns, "outbox WHERE edition_id IS NOT NULL"));
      if (table.equals("outbox")) rows.put("messages of nights",
          read(jdbc, columns, "outbox WHERE edition_id IS NULL AND subject NOT LIKE '%" + STOPPED + "%'"));
    }
    rows.put(MARKED, jdbc.sql("SELECT count(*)::text FROM outbox WHERE repeated").query(String.class).single());
    rows.put("cells and their files", jdbc.sql("""
        SELECT coalesce(string_agg(t, E'\\n' ORDER BY t), '') FROM (
          SELECT (to_jsonb(o) - 'file_id' - 'updated')::text || f.sha256 t
          FROM observation o JOIN source_file f ON f.id = o.file_id) one
        """).query(String.class).single());
    return rows;
  }

  private static String read(JdbcClient jdbc, String columns, String from) {
    return jdbc.sql("SELECT coalesce(string_agg(t, E'\\n' ORDER BY t), '') FROM (SELECT "
        + "regexp_replace(regexp_replace(r::text, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'ID', 'g'), "
        + "'page [0-9a-f]{64}', 'page HASH', 'g') t FROM (SELECT " + columns + " FROM " + from + ") r) one")
        .query(String.class).single();
  }

  static Remains of(TrialHome home, Map<String, String> rows, GreenMail server) throws MessagingException, IOException {
    Map<String, String> files = new TreeMap<>();
    for (String kept : List.of("inbox", "archive", "out")) files.putAll(home.files().hashes(kept));
    Map<String, String> mails = new HashMap<>();
    int all = 0;
    for (MimeMessage message : server.getReceivedMessages()) {
      if (message.getSubject().contains(STOPPED)) continue;
      mails.put(message.getMessageID(), contents(message));
      all++;
    }
    return new Remains(files, rows, mails.values().stream().sorted().toList(), all - mails.size());
  }

  private static String contents(MimeMessage message) throws MessagingException, IOException {
    List<String> parts = new ArrayList<>();
    parts(message, parts);
    String to = Arrays.toString(message.getAllRecipients());
    return (to.contains(TrialHome.OPERATIONS) ? "operations" : to) + " " + message.getSubject() + " " + parts;
  }

  private static void parts(Part part, List<String> into) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) parts(several.getBodyPart(i), into);
    } else {
      into.add(Sha256.of(part.getInputStream().readAllBytes()));
    }
  }

  /** True where a mail came twice and nobody is told that it may have. */
  boolean repeatedUnmarked() {
    return repeated > Integer.parseInt(rows.getOrDefault(MARKED, "0"));
  }

  /** True where some mail waits to be sent again later. */
  boolean waits() {
    return (rows.get("outbox") + rows.get("messages of nights")).contains(",waiting,");
  }

  /** In what the other differs from this, by name; empty where in nothing. */
  Set<String> differences(Remains other) {
    Set<String> all = new TreeSet<>();
    differences("file ", files, other.files, all);
    differences("rows ", rows, other.rows, all);
    List<String> more = new ArrayList<>(other.mails);
    mails.forEach(more::remove);
    List<String> less = new ArrayList<>(mails);
    other.mails.forEach(less::remove);
    Stream.concat(more.stream().map(m -> "+" + m), less.stream().map(m -> "-" + m))
        .forEach(m -> all.add("mail " + m.substring(1) + " " + m.charAt(0)));
    return all;
  }

  private static void differences(String kind, Map<String, String> one, Map<String, String> other, Set<String> into) {
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    names.remove(MARKED);
    for (String name : names) if (!one.getOrDefault(name, "none").equals(other.getOrDefault(name, "none")))
      into.add(kind + name);
  }

  /** True where all they differ in is what a night says of the mails it has sent. */
  static boolean onlyReported(Set<String> differences) {
    return differences.stream().allMatch(d -> TELLING.stream().anyMatch(d::startsWith));
  }
}
