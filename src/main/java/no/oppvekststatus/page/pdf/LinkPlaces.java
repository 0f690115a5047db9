package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.document.Document.Link;

/**
 * Where the words of links and the places they lead to were printed, as the printer of each line reports; points from
 * the upper left.
 */
final class LinkPlaces {
  private final List<Link> links;
  private final Map<String, Words> words = new LinkedHashMap<>();
  private final Map<String, Place> anchors = new HashMap<>();
  private final Map<String, Integer> printed = new HashMap<>();

  /** {@code links}: every link of the document, by its number. */
  LinkPlaces(List<Link> links) {
    this.links = List.copyOf(links);
  }

  /** What a link leads to; {@code page} counts from 0. */
  record Place(int page, int x, int y) {}

  /** A stretch of a line. */
  record Box(double left, double top, double right, double foot) {}

  /** The words of one link on one page: its number in the document, its place in the structure, a box for each line. */
  record Words(int page, int link, String path, List<Box> boxes) {}

  Link link(int number) {
    return links.get(number);
  }

  boolean outward(int number) {
    return link(number).outward();
  }

  void words(int page, int link, String path, Box box) {
    words.computeIfAbsent(page + " " + path, key -> new Words(page, link, path, new ArrayList<>())).boxes().add(box);
  }

  /** The first one stands. */
  void anchor(String anchor, Place place) {
    anchors.putIfAbsent(anchor, place);
  }

  /** How much of the text at this place of the structure has been printed before, and that so much more is now. */
  int printed(String path, int more) {
    int before = printed.getOrDefault(path, 0);
    printed.put(path, before + more);
    return before;
  }

  List<Words> words() {
    return List.copyOf(words.values());
  }

  Map<String, Place> anchors() {
    return anchors;
  }
}
