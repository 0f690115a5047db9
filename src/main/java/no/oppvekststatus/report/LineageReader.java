package no.oppvekststatus.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.report.drawing.Glyphs;
import no.oppvekststatus.report.lineage.Digits;
import no.oppvekststatus.report.origin.Trail;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Reads a finished file and finds for every digit on its pages the decided text it stands in, and with it where the number
 * came from. The long texts take their places first; between them the short ones take theirs in the order of the document.
 * No two texts take the same place, and a short one takes only a place where it stands alone.
 */
public final class LineageReader {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u00ad\\u2011\\u202f]+");
  /** What a new page repeats: heads, the running title, the edition's line, the units of a large matrix. */
  private static final Pattern REPEATED = Pattern.compile(
      "(runningTitle|editionLine|sampleMark|organisation|.*\\.(head|heads\\[\\d+]|unitHead|caption|sectionName|title|unit|mark|number))");
  /** What is never printed on a page. */
  private static final Pattern UNSEEN = Pattern.compile("(imprint\\..*|language|.*\\.(alt|id)|.*\\.links\\[.*)");
  /** A text this long may stand close to its neighbours or be parted by the end of a page; a shorter one must stand alone. */
  private static final int LONG = 12;

  private final List<Page> pages = new ArrayList<>();
  private final List<Needle> needles;
  private int page;
  private int at;

  private LineageReader(byte[] pdf, List<Trail> trails) throws IOException {
    this.needles = needles(trails);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int p = 1; p <= read.getNumberOfPages(); p++) {
        stripper.setStartPage(p);
        stripper.setEndPage(p);
        pages.add(new Page(p, stripper.getText(read)));
      }
    }
  }

  /** A number as it stands on a page; {@code trail} null where nothing decided it. */
  public record Found(int page, String printed, @Nullable Trail trail) {
    /** It is told where it came from, or it is a date, a year, or the page's own number. */
    public boolean resolved() { return trail != null && trail.how() != Trail.How.NOT; }
  }

  /** Every number on every page, in the order of the pages; {@code trails} those of the document with its charts as drawn. */
  public static List<Found> read(byte[] pdf, List<Trail> trails) throws IOException { return new LineageReader(pdf, trails).read(); }

  private List<Found> read() {
    pages.forEach(p -> p.folio(pages.size()));
    needles.stream().filter(Needle::isLong).sorted(Comparator.comparingInt((Needle n) -> n.bare.length()).reversed()).forEach(n -> {
      placeLong(n);
      if (REPEATED.matcher(n.place).matches()) while (anywhere(n, 0, false));
    });
    List<Needle> left = new ArrayList<>();
    for (int i = 0; i < needles.size(); i++) if (needles.get(i).isLong()) follow(needles.get(i));
      else if (!next(needles.get(i), until(i))) left.add(needles.get(i));
    left.forEach(n -> anywhere(n, n.page, true));
    needles.stream().filter(n -> !n.isLong() && REPEATED.matcher(n.place).matches()).forEach(n -> { while (anywhere(n, 0, true)); });
    List<Found> found = new ArrayList<>();
    pages.forEach(p -> p.collect(found));
    return List.copyOf(found);
  }

  /** One for each decided text, in the order of the document. */
  private static List<Needle> needles(List<Trail> trails) {
    Map<String, List<Trail>> byPlace = new LinkedHashMap<>();
    for (Trail t : trails) if (!UNSEEN.matcher(t.place()).matches()) byPlace.computeIfAbsent(t.place(), k -> new ArrayList<>()).add(t);
    return byPlace.values().stream().map(Needle::new).filter(n -> !n.bare.isEmpty()).toList();
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
      if (n.isLong() && n.page >= 0 && (n.page > page || n.page == page && n.at >= at)) return n.page > page + 1 ? null : n;
    }
    return null;
  }

  /** The next free place after the text before it and before the one that follows it. */
  private boolean next(Needle n, @Nullable Needle until) {
    n.page = page;
    for (int p = page; p < Math.min(page + 2, pages.size()) && (until == null || p <= until.page); p++) {
      int free = pages.get(p).free(n.bare, p == page ? at : 0, true);
      if (free < 0 || until != null && p == until.page && free > until.at) continue;
      pages.get(p).take(free, n.by);
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
    final String place;
    final String bare;
    final List<@Nullable Trail> by = new ArrayList<>();
    int page = -1;
    int at;

    Needle(List<Trail> trails) {
      String text = trails.get(0).text();
      StringBuilder kept = new StringBuilder();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        String shown = SPACE.matcher(Glyphs.printable(Character.toString(text.codePointAt(i)))).replaceAll("");
        int here = i;
        Trail holding = trails.stream().filter(t -> t.from() <= here && here < t.to()).findFirst().orElse(null);
        for (int c = 0; c < shown.length(); c++) by.add(holding);
        kept.append(shown);
      }
      this.place = trails.get(0).place();
      this.bare = kept.toString();
    }

    boolean isLong() { return bare.length() >= LONG; }

    /** The first place it took. */
    void stands(int onPage, int from) {
      if (page >= 0) return;
      page = onPage;
      at = from;
    }
  }

  /** A page's text without white space; an edge is where there was some. */
  private static final class Page {
    final int number;
    final String bare;
    final boolean[] edge;
    final boolean[] taken;
    final @Nullable Trail[] by;

    Page(int number, String text) {
      this.number = number;
      this.bare = SPACE.matcher(text).replaceAll("");
      this.edge = new boolean[bare.length() + 1];
      this.taken = new boolean[bare.length()];
      this.by = new Trail[bare.length()];
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

    void take(int from, List<@Nullable Trail> trails) {
      for (int i = 0; i < trails.size(); i++) {
        taken[from + i] = true;
        by[from + i] = trails.get(i);
      }
    }

    /** The page's own number, by what it must say here and nowhere else. */
    void folio(int pages) {
      String wanted = "Side" + number + "av" + pages;
      int from = free(wanted, 0, true);
      if (from < 0) return;
      Trail folio = new Trail("folio", wanted, 0, wanted.length(), Trail.How.TIME, "", List.of());
      take(from, java.util.Collections.nCopies(wanted.length(), folio));
    }

    /** One for each number, or marked number in letters. */
    void collect(List<Found> found) {
      for (int i = 0; i < bare.length();) {
        int end = i + 1;
        while (end < bare.length() && held(i) && by[end] == by[i] && (by[i] != null || held(end))) end++;
        String printed = bare.substring(i, end);
        if (held(i) && (Digits.any(printed) || by[i] != null && by[i].how() == Trail.How.MARKED)) found.add(new Found(number, printed, by[i]));
        i = end;
      }
    }

    private boolean held(int i) { return by[i] != null || Character.isDigit(bare.charAt(i)); }
  }
}
