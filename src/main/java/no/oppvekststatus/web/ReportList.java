package no.oppvekststatus.web;

import java.text.Collator;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the front page lists: the documents of one municipality and one year, those that belong together as one entry.
 */
record ReportList(String municipality, int year, List<ReportEntry> entries) {
  private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", BOKMAL);

  /**
   * {@code state}: Publisert, Erstattet, Utkast or Skjema; {@code line} names the edition, or what a draft is;
   * {@code recipient} is "" where the title names it.
   */
  record ReportEntry(String title, String recipient, String line, String state, List<ReportLink> links) {}

  /**
   * {@code language} of the document, for a screen reader; {@code text} names its form and length; {@code page} true
   * for a page to open, false for a file to fetch.
   */
  record ReportLink(String address, String text, String language, boolean page) {}

  private record ReportKey(String municipality, int year, DocumentKind kind, String recipient, int edition) {}

  /** Groups by municipality name, the newest year first; within one: published before drafts, reports before forms. */
  static List<ReportList> of(List<ListedDocument> documents, PlanNames names) {
    Map<ReportKey, List<ListedDocument>> together = new LinkedHashMap<>();
    documents.forEach(d -> together.computeIfAbsent(key(d), k -> new ArrayList<>()).add(d));
    Map<List<Object>, List<ReportKey>> lists = new LinkedHashMap<>();
    together.keySet().stream().sorted(order(names))
        .forEach(k -> lists.computeIfAbsent(List.of(k.municipality(), k.year()), s -> new ArrayList<>()).add(k));
    return lists.values().stream()
        .map(keys -> new ReportList(names.municipality(keys.get(0).municipality()), keys.get(0).year(),
            keys.stream().map(k -> entry(k, together, names)).toList()))
        .toList();
  }

  private static ReportKey key(ListedDocument d) {
    return new ReportKey(d.municipality(), d.year(), d.kind(), d.recipient(), d.edition());
  }

  private static Comparator<ReportKey> order(PlanNames names) {
    Collator norwegian = Collator.getInstance(BOKMAL);
    return Comparator.comparing((ReportKey k) -> names.municipality(k.municipality()), norwegian)
        .thenComparing(ReportKey::year, Comparator.reverseOrder())
        .thenComparing(ReportKey::edition, Comparator.reverseOrder())
        .thenComparing(k -> k.kind().audience() == DocumentKind.Audience.UNIT).thenComparing(ReportKey::kind)
        .thenComparing(k -> names.recipient(k.municipality(), k.recipient()), norwegian);
  }

  private static ReportEntry entry(ReportKey key, Map<ReportKey, List<ListedDocument>> together, PlanNames names) {
    List<ListedDocument> documents = together.getOrDefault(key, List.of());
    boolean replaced = key.edition() > 0 && together.keySet().stream().anyMatch(k -> k.edition() > key.edition()
        && k.municipality().equals(key.municipality()) && k.year() == key.year());
    String recipient = names.recipient(key.municipality(), key.recipient());
    List<ReportLink> links = new ArrayList<>(documents.stream()
        .sorted(Comparator.comparing(ListedDocument::language).thenComparing(ListedDocument::isWorkbook))
        .flatMap(ReportList::links).toList());
    if (key.kind() == DocumentKind.STATUS_REPORT && key.edition() > 0 && !replaced) links.addAll(openData(key));
    boolean inTitle = key.kind().audience() == DocumentKind.Audience.UNIT;
    return new ReportEntry(title(key, recipient), inTitle ? "" : recipient, line(documents.get(0)),
        state(key, replaced), links);
  }

  private static String title(ReportKey key, String recipient) {
    return Texts.in(Language.BOKMAL).of("report-list." + key.kind().code(), Integer.toString(key.year()), recipient);
  }

  private static String state(ReportKey key, boolean replaced) {
    if (key.kind() == DocumentKind.FORM) return "Skjema";
    if (key.edition() == 0) return "Utkast";
    return replaced ? "Erstattet" : "Publisert";
  }

  private static String line(ListedDocument document) {
    Instant published = document.published();
    if (published != null) return "Utgave " + document.edition() + " · " + day(published);
    return document.kind() == DocumentKind.FORM ? "Fylles ut av enhetens leder" : "Ikke godkjent";
  }

  private static Stream<ReportLink> links(ListedDocument d) {
    String language = Texts.in(d.language()).of("language.name");
    String form = d.isWorkbook() ? "Excel, " + language : "PDF, " + language + pages(d.pages());
    ReportLink file = new ReportLink("/dokument/" + d.id(), form, d.language().code(), false);
    return d.hasWebPage()
        ? Stream.of(new ReportLink("/rapport/" + d.id(), "Nettside, " + language, d.language().code(), true), file)
        : Stream.of(file);
  }

  /** The figures of the latest edition; open to everybody. */
  private static List<ReportLink> openData(ReportKey key) {
    String address = "/apne-data/" + key.municipality() + "/" + key.year();
    return List.of(new ReportLink(address + ".csv", "Åpne data, CSV", Language.BOKMAL.code(), false),
        new ReportLink(address + ".json", "Åpne data, JSON-stat", Language.BOKMAL.code(), false));
  }

  private static String pages(@Nullable Integer pages) {
    if (pages == null) return "";
    return pages == 1 ? ", 1 side" : ", " + pages + " sider";
  }

  private static String day(Instant at) { return DAY.format(at.atZone(NorwegianTime.ZONE)); }
}
