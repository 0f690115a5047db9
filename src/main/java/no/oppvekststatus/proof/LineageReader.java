package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.composition.origin.ResolvedNumber;
import no.oppvekststatus.document.Digits;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.MarkedText;
import no.oppvekststatus.document.Unmarked;
import no.oppvekststatus.drawing.Glyphs;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.proof.PrintedPagesReader.Printed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a finished file and finds for every digit on its pages the decided text it stands in, and with it where the
 * number came from. The long texts take their places first; between them the short ones take theirs in the order of the
 * document. No two texts take the same place, and a short one takes only a place where it stands alone.
 */
public final class LineageReader {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u00ad\\u2011\\u202f]+");
  /** What a new page repeats: heads, the running title, the edition's line, the units of a large matrix. */
  private static final Set<String> REPEATED = Set.of("runningTitle", "editionLine", "sampleMark", "organisation",
      ".head", ".heads", ".unitHead", ".caption", ".sectionName", ".title", ".unit", ".mark", ".number");
  private static final String CHART = ".chart.";
  /**
   * A text this long may stand close to its neighbours or be parted by the end of a page; a shorter one must stand
   * alone.
   */
  private static final int LONG = 12;
  /** The next long text stands at most so many pages on, unless it is out of its order. */
  private static final int AHEAD = 3;
  /** What is seen of a character; nothing of white space. */
  private static final Map<Integer, String> SHOWN = new ConcurrentHashMap<>();
  private static final Comparator<Needle> LONGEST_FIRST =
      Comparator.comparingInt((Needle n) -> n.bare.length()).reversed();

  private final List<PageText> pages = new ArrayList<>();
  private final Texts texts;
  private final List<Needle> needles;
  private int page;
  private int at;

  private LineageReader(Printed printed, List<MarkedText> texts, List<ResolvedNumber> trails, Language language) {
    this.texts = Texts.in(language);
    this.needles = needles(texts, trails);
    for (List<String> lines : printed.lines()) pages.add(new PageText(pages.size() + 1, String.join(" ", lines)));
  }

  /** A number as it stands on a page; {@code trail} null where nothing decided it. */
  public record FoundNumber(int page, String printed, @Nullable ResolvedNumber trail) {
    /** True for a number with an origin, a date, a year, or the page's own number. */
    public boolean resolved() {
      return trail != null && trail.how() != ResolvedNumber.How.NOT;
    }
  }

  /**
   * Every number on every page, in the order of the pages; {@code trails} those of the document's texts, its charts as
   * drawn.
   */
  public static List<FoundNumber> read(Printed printed, Unmarked<Document> document, List<ResolvedNumber> trails) {
    return new LineageReader(printed, document.texts(), trails, document.plain().language()).read();
  }

  private List<FoundNumber> read() {
    pages.forEach(p -> p.ownNumber(texts.of("page.number", p.number, pages.size()).replace(" ", "")));
    needles.stream().filter(n -> n.isLong() && !n.isRepeated()).forEach(n -> next(n, null, AHEAD));
    needles.stream().filter(Needle::isLong).sorted(LONGEST_FIRST).forEach(n -> {
      if (n.page < 0 && !n.isLandmark()) placeLong(n);
      if (n.isRepeated()) while (anywhere(n, 0, false));
    });
    page = 0;
    at = 0;
    List<Needle> left = new ArrayList<>();
    for (int i = 0; i < needles.size(); i++) if (needles.get(i).isLong()) follow(needles.get(i));
    else if (!next(needles.get(i), until(i), 1)) left.add(needles.get(i).near(page));
    left.stream().sorted(LONGEST_FIRST).forEach(n -> anywhere(n, n.near, true));
    needles.stream().filter(n -> !n.isLong() && n.isRepeated()).forEach(n -> { while (anywhere(n, 0, true)); });
    List<FoundNumber> found = new ArrayList<>();
    pages.forEach(p -> p.collect(found));
    return List.copyOf(found);
  }

  /**
   * One for each decided text with a number, in the order of the document; between them the long texts without, as
   * landmarks.
   */
  private static List<Needle> needles(List<MarkedText> texts, List<ResolvedNumber> trails) {
    Map<String, List<ResolvedNumber>> byPlace = new LinkedHashMap<>();
    for (ResolvedNumber t : trails)
      if (!unseen(t.place())) byPlace.computeIfAbsent(t.place(), k -> new ArrayList<>()).add(t);
    List<Needle> needles = new ArrayList<>();
    for (MarkedText d : texts) {
      int chart = d.place().indexOf(CHART);
      if (chart >= 0) drawn(byPlace, d.place().substring(0, chart + CHART.length()), needles);
      else if (byPlace.containsKey(d.place())) needles.add(new Needle(d.place(), d.text(), byPlace.get(d.place())));
      else if (!unseen(d.place())) needles.add(new Needle(d.place(), d.text(), List.of()));
    }
    return needles.stream().filter(n -> !n.bare.isEmpty() && (!n.isLandmark() || n.isLong() && !n.isRepeated()))
        .toList();
  }

  /** What is never printed on a page. */
  private static boolean unseen(String place) {
    return place.startsWith("imprint.") || place.equals("language") || place.endsWith(".alt") || place.endsWith(".id")
        || place.contains(".links[");
  }

  private static boolean repeated(String place) {
    String last = place.substring(Math.max(0, place.lastIndexOf('.')));
    return REPEATED.contains(last.startsWith(".heads[") ? ".heads" : last);
  }

  /** The labels of a chart, once, where its own texts stand. */
  private static void drawn(Map<String, List<ResolvedNumber>> byPlace, String chart, List<Needle> needles) {
    List<String> labels = byPlace.keySet().stream().filter(place -> place.startsWith(chart)).toList();
    for (String place : labels) {
      List<ResolvedNumber> trails = Objects.requireNonNull(byPlace.remove(place));
      needles.add(new Needle(place, trails.get(0).text(), trails));
    }
  }

  private void placeLong(Needle n) {
    if (anywhere(n, 0, true) || anywhere(n, 0, false)) return;
    for (int p = 0; p + 1 < pages.size(); p++) for (int cut = n.bare.length() - 1; cut > 0; cut--) {
      int end = pages.get(p).free(n.bare.substring(0, cut), 0, true);
      int start = end < 0 ? -1 : pages.get(p + 1).free(n.bare.substring(cut), 0, true);
      if (start < 0) continue;
      pages.get(p).take(end, n.by.subList(0, cut));
      pages.get(p + 1).take(start, n.by.subList(cut, n.by.size()));
      n.stands(p + 1, start);
      return;
    }
  }

  private void follow(Needle n) {
    if (n.page < 0) return;
    page = n.page;
    at = n.at + 1;
  }

  /** The first long text after this one that stands after the place reached, or null. */
  private @Nullable Needle until(int needle) {
    for (int i = needle + 1; i < needles.size(); i++) {
      Needle n = needles.get(i);
      if (n.isLong() && n.page >= 0 && (n.page > page || n.page == page && n.at >= at))
        return n.page > page + 1 ? null : n;
    }
    return null;
  }

  /** The next free place after the text before it and before the one that follows it, at most so many pages ahead. */
  private boolean next(Needle n, @Nullable Needle until, int ahead) {
    for (int p = page; p < Math.min(page + 1 + ahead, pages.size()) && (until == null || p <= until.page); p++) {
      int free = pages.get(p).free(n.bare, p == page ? at : 0, true);
      if (free < 0 || until != null && p == until.page && free > until.at) continue;
      pages.get(p).take(free, n.by);
      n.stands(p, free);
      page = p;
      at = free + n.bare.length();
      return true;
    }
    return false;
  }

  private boolean anywhere(Needle n, int from, boolean alone) {
    for (int i = 0; i < pages.size(); i++) {
      int p = (from + i) % pages.size();
      int free = pages.get(p).free(n.bare, 0, alone);
      if (free < 0) continue;
      pages.get(p).take(free, n.by);
      n.stands(p, free);
      return true;
    }
    return false;
  }

  /** A decided text as it can be found on a page: without white space, each character with the trail that holds it. */
  private static final class Needle {
    final String bare;
    private final boolean repeated;
    final List<@Nullable ResolvedNumber> by = new ArrayList<>();
    int page = -1;
    int at;
    int near;

    Needle(String place, String text, List<ResolvedNumber> trails) {
      StringBuilder kept = new StringBuilder();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        String shown = SHOWN.computeIfAbsent(text.codePointAt(i), Needle::shown);
        ResolvedNumber holding = holding(trails, i);
        for (int c = 0; c < shown.length(); c++) by.add(holding);
        kept.append(shown);
      }
      this.bare = kept.toString();
      this.repeated = repeated(place);
    }

    private static String shown(int character) {
      return SPACE.matcher(Glyphs.printable(Character.toString(character))).replaceAll("");
    }

    private static @Nullable ResolvedNumber holding(List<ResolvedNumber> trails, int at) {
      for (ResolvedNumber t : trails) if (t.from() <= at && at < t.to()) return t;
      return null;
    }

    boolean isLong() { return bare.length() >= LONG; }

    /** A text without a number, which only shows how far the reading has come. */
    boolean isLandmark() {
      return by.stream().allMatch(Objects::isNull);
    }

    boolean isRepeated() { return repeated; }

    /** The page it is looked for first, since it does not stand where its order says. */
    Needle near(int reached) {
      near = reached;
      return this;
    }

    /** The first place it took. */
    void stands(int onPage, int from) {
      if (page >= 0) return;
      page = onPage;
      at = from;
    }
  }

  /** A page's text without white space; an edge is where there was some. */
  private static final class PageText {
    final int number;
    final String bare;
    final boolean[] edge;
    final boolean[] taken;
    final @Nullable ResolvedNumber[] by;

    PageText(int number, String text) {
      this.number = number;
      this.bare = SPACE.matcher(text).replaceAll("");
      this.edge = new boolean[bare.length() + 1];
      this.taken = new boolean[bare.length()];
      this.by = new ResolvedNumber[bare.length()];
      edge[0] = true;
      edge[bare.length()] = true;
      Matcher space = SPACE.matcher(text);
      for (int gone = 0; space.find(); gone += space.end() - space.start()) edge[space.start() - gone] = true;
    }

    int free(String wanted, int from, boolean alone) {
      for (int i = bare.indexOf(wanted, from); i >= 0; i = bare.indexOf(wanted, i + 1))
        if ((!alone || edge[i] && edge[i + wanted.length()]) && free(i, i + wanted.length())) return i;
      return -1;
    }

    private boolean free(int from, int to) {
      for (int i = from; i < to; i++) if (taken[i]) return false;
      return true;
    }

    void take(int from, List<@Nullable ResolvedNumber> trails) {
      for (int i = 0; i < trails.size(); i++) {
        taken[from + i] = true;
        by[from + i] = trails.get(i);
      }
    }

    /** The page's own number, by what it must say here and nowhere else. */
    void ownNumber(String wanted) {
      int from = free(wanted, 0, true);
      if (from < 0) return;
      ResolvedNumber folio =
          new ResolvedNumber("folio", wanted, 0, wanted.length(), ResolvedNumber.How.TIME, "", List.of());
      take(from, java.util.Collections.nCopies(wanted.length(), folio));
    }

    /** One for each number, or marked number in letters. */
    void collect(List<FoundNumber> found) {
      for (int i = 0; i < bare.length();) {
        int end = i + 1;
        while (end < bare.length() && held(i) && by[end] == by[i] && (by[i] != null || held(end))) end++;
        String printed = bare.substring(i, end);
        if (held(i) && (Digits.any(printed) || by[i] != null && by[i].how() == ResolvedNumber.How.MARKED))
          found.add(new FoundNumber(number, printed, by[i]));
        i = end;
      }
    }

    private boolean held(int i) { return by[i] != null || Character.isDigit(bare.charAt(i)); }
  }
}
