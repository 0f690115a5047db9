package no.oppvekststatus.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.oppvekststatus.proof.PaintReader.PaintedLetter;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Where the links of a finished PDF lead, and every annotation that belongs to none. */
public final class LinkReader {
  /** What begins at a place stands in its first line: a heading's number is the tallest. */
  private static final int LINE = 28;

  private final PDDocument document;
  private final List<PaintReader.PaintedPage> pages;
  private final Map<COSBase, Integer> shown = new LinkedHashMap<>();
  private final Set<COSBase> tied = new HashSet<>();
  private final List<LinkRead> links = new ArrayList<>();

  /** {@code pages}: every page of the document as it is painted. */
  public LinkReader(PDDocument document, List<PaintReader.PaintedPage> pages) throws IOException {
    this.document = document;
    this.pages = pages;
    for (int p = 0; p < document.getNumberOfPages(); p++)
      for (PDAnnotation annotation : document.getPage(p).getAnnotations()) shown.put(annotation.getCOSObject(), p);
  }

  /**
   * @param words of its place in the structure; "" for an annotation without one
   * @param covered the letters under its annotations
   * @param description what a screen reader says of the link
   * @param to an address, or # and what is read from the place it leads to; "" where it leads nowhere
   */
  public record LinkRead(int page, String words, String covered, String description, String to) {}

  /** A place of the structure that is a link. */
  public void element(PDStructureElement element, String words, int page) throws IOException {
    List<PDAnnotation> annotations = new ArrayList<>();
    for (Object kid : element.getKids())
      if (kid instanceof PDObjectReference reference
          && reference.getReferencedObject() instanceof PDAnnotation annotation)
        annotations.add(annotation);
    led(words, page, annotations);
  }

  /** The links of the elements in their order, then annotations that belong to no element. */
  public List<LinkRead> links() throws IOException {
    for (int p = 0; p < pages.size(); p++)
      for (PDAnnotation annotation : document.getPage(p).getAnnotations())
        if (!tied.contains(annotation.getCOSObject())) led("", p + 1, List.of(annotation));
    return List.copyOf(links);
  }

  private void led(String words, int page, List<PDAnnotation> annotations) throws IOException {
    StringBuilder covered = new StringBuilder();
    Set<String> description = new LinkedHashSet<>();
    Set<String> to = new LinkedHashSet<>();
    for (PDAnnotation annotation : annotations) {
      tied.add(annotation.getCOSObject());
      covered.append(covered(annotation));
      description.add(Objects.requireNonNullElse(annotation.getContents(), ""));
      to.add(target(annotation));
    }
    links.add(new LinkRead(page, words, covered.toString(), String.join(" | ", description), String.join(" | ", to)));
  }

  /** Under its rectangle, or under those of its quadrilaterals that the rectangle holds: a reader may go by either. */
  private String covered(PDAnnotation annotation) {
    int page = shown.getOrDefault(annotation.getCOSObject(), -1);
    float[] corners = annotation instanceof PDAnnotationLink link ? link.getQuadPoints() : null;
    if (page < 0) return "";
    PDRectangle r = annotation.getRectangle();
    if (corners == null)
      return covered(page, r.getLowerLeftX(), r.getUpperRightX(), r.getUpperRightY(), r.getLowerLeftY());
    StringBuilder all = new StringBuilder();
    for (int i = 0; i + 7 < corners.length; i += 8)
      if (r.contains(corners[i + 4] + 0.1f, corners[i + 5] + 0.1f)
          && r.contains(corners[i + 2] - 0.1f, corners[i + 3] - 0.1f))
        all.append(covered(page, corners[i], corners[i + 2], corners[i + 1], corners[i + 5]));
    return all.toString();
  }

  private String covered(int page, double left, double right, double top, double foot) {
    double height = document.getPage(page).getMediaBox().getHeight();
    return pages.get(page).letters().stream()
        .filter(l -> l.x() > left - 0.2 && l.x() < right - 0.2 && l.base() > height - top && l.base() < height - foot)
        .map(PaintedLetter::text).collect(Collectors.joining());
  }

  private String target(PDAnnotation annotation) throws IOException {
    if (!(annotation instanceof PDAnnotationLink link)) return "";
    if (link.getAction() instanceof PDActionURI web) return Objects.requireNonNullElse(web.getURI(), "");
    if (link.getAction() != null || !(link.getDestination() instanceof PDPageXYZDestination place)) return "";
    int page = number(place.getPage());
    return page < 0 ? "" : "#" + from(page, document.getPage(page).getMediaBox().getHeight() - place.getTop());
  }

  private int number(PDPage page) { return page == null ? -1 : document.getPages().indexOf(page); }

  /** What is read on the page from the first line below {@code top}. */
  private String from(int page, double top) {
    return pages.get(page).letters().stream().dropWhile(l -> l.base() <= top || l.base() > top + LINE)
        .map(PaintedLetter::text).collect(Collectors.joining());
  }
}
