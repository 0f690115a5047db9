package no.oppvekststatus.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands together on a page. Records are linked to chains, and the template's group {@code chain} keeps each chain
 * together; the other groups say where a chapter begins, where a page begins, and where a record stands that may
 * be parted.
 */
final class RecordChain {
  /**
   * Bands that a page may end within: they stand in the footer of the template's group {@code flow}, where nothing is
   * kept together.
   */
  static final Set<String> FLOWING =
      Set.of("bodyFlow", "leadFlow", "compactFlow", "noteFlow", "boxFlow", "rowFlow", "statementFlow");
  /** Ends the names of those bands. The space before a chain has such a band too, so that it may be split. */
  private static final String FLOW = "Flow";
  private static final List<String> HEADS = List.of("headTemplate", "headRows", "groupRows");

  private final List<ChainLink> links = new ArrayList<>();

  /** @param keeps to the next record; {@code height} about, in points, by which a short section is known */
  record ChainLink(PageRecord record, boolean keeps, int height) {
    ChainLink keeping() {
      return new ChainLink(record, true, height);
    }
  }

  void add(PageRecord record, boolean keeps, int height) {
    links.add(new ChainLink(record, keeps, height));
  }

  void addAll(List<ChainLink> more) {
    links.addAll(more);
  }

  /** Every record keeps to the next one, and the last one too where {@code openEnd}. */
  static List<ChainLink> whole(List<ChainLink> links, boolean openEnd) {
    List<ChainLink> kept = new ArrayList<>();
    for (int i = 0; i < links.size(); i++)
      kept.add(openEnd || i + 1 < links.size() ? links.get(i).keeping() : links.get(i));
    return kept;
  }

  static int height(List<ChainLink> links) {
    return links.stream().mapToInt(ChainLink::height).sum();
  }

  /** The records in their order, each with its chain. */
  List<PageRecord> records() {
    List<PageRecord> all = new ArrayList<>();
    int flow = 0;
    int start = 0;
    for (int from = 0, chain = 0; from < links.size(); chain++) {
      int to = from;
      while (to + 1 < links.size() && links.get(to).keeps() && !begins(links.get(to + 1).record()) && !flows(to)) to++;
      boolean parted = flows(to);
      if (parted && to > from) start++;
      int before = parted && to > from ? start - 1 : start;
      for (int i = from; i <= to; i++) {
        PageRecord record = links.get(i).record();
        Object space = record.value("space");
        if (space != null && !all.isEmpty())
          all.add(i > from ? grouped(PageRecord.of(space.toString()), "c" + chain, flow, start)
              : grouped(PageRecord.of(space + FLOW), "b" + chain, flow++, before));
        head(record, links.get(from).record());
        all.add(grouped(record, "c" + chain, flow, start));
      }
      if (parted) flow++;
      from = to + 1;
    }
    return all;
  }

  private static PageRecord grouped(PageRecord record, String chain, int flow, int start) {
    return record.with("chain", chain).with("flow", "f" + flow).with("start", "s" + start);
  }

  private boolean flows(int i) {
    return FLOWING.contains(links.get(i).record().band());
  }

  /** A record that begins a page or a chapter stands first in its chain. */
  private static boolean begins(PageRecord record) {
    return record.value("begins") != null;
  }

  /** A page that begins anywhere in the chain repeats the head that its first record stands under. */
  private static void head(PageRecord record, PageRecord first) {
    if (record != first && !FLOWING.contains(record.band()))
      for (String field : HEADS) record.without(field).with(field, first.value(field));
  }
}
