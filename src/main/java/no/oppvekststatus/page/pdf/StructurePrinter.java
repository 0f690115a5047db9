package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.page.pdf.TaggedContent.MarkedContent;
import no.oppvekststatus.page.pdf.TaggedElement.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Writes the structure into a PDF whose pages are written: its elements, and the tree that leads from a page's content
 * or an annotation to the element it lies in.
 */
final class StructurePrinter {
  private final StructureTree tree;
  private final List<PDPage> pages = new ArrayList<>();
  private final Map<TaggedElement, PDStructureElement> elements = new IdentityHashMap<>();
  private final ParentTreePrinter parents = new ParentTreePrinter();
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();

  private StructurePrinter(StructureTree tree, PDDocument document) {
    this.tree = tree;
    document.getPages().forEach(pages::add);
  }

  /** {@code language} is the document's, BCP 47. */
  static StructurePrinter printed(StructureTree tree, String language, PDDocument document) {
    StructurePrinter printer = new StructurePrinter(tree, document);
    printer.element(tree.document(), printer.root).setLanguage(language);
    for (int page = 0; page < printer.pages.size(); page++) printer.parents(page);
    printer.parents.branch();
    printer.root.getCOSObject().setItem(COSName.PARENT_TREE, printer.parents.dictionary());
    document.getDocumentCatalog().setStructureTreeRoot(printer.root);
    return printer;
  }

  private PDStructureElement element(TaggedElement tagged, PDStructureNode parent) {
    PDStructureElement element = new PDStructureElement(tagged.role(), parent);
    elements.put(tagged, element);
    parent.appendKid(element);
    attributes(tagged, element);
    if (tagged.contents().isEmpty()) element.getCOSObject().setItem(COSName.K, new COSArray());
    for (TaggedContent content : tagged.contents())
      content.on(below -> element(below, element), mark -> mark(mark, element));
    return element;
  }

  /** An element is on the page of its first content; content of another page says so. */
  private void mark(MarkedContent mark, PDStructureElement element) {
    PDPage page = pages.get(mark.page());
    COSDictionary first = element.getCOSObject().getCOSDictionary(COSName.PG);
    if (first == null) element.setPage(page);
    if (first == null || first == page.getCOSObject()) element.appendKid(mark.number());
    else {
      PDMarkedContentReference reference = new PDMarkedContentReference();
      reference.setPage(page);
      reference.setMCID(mark.number());
      reference.getCOSObject().setDirect(true);
      element.appendKid(reference);
    }
  }

  private static void attributes(TaggedElement tagged, PDStructureElement element) {
    if (tagged.scope() != null || tagged.columns() > 1) {
      PDTableAttributeObject table = new PDTableAttributeObject();
      if (tagged.scope() != null) table.setScope(tagged.scope());
      if (tagged.columns() > 1) table.setColSpan(tagged.columns());
      attribute(element, table);
    }
    BoundingBox bounds = tagged.bounds();
    if (bounds != null) {
      PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
      layout.setPlacement("Block");
      layout.setBBox(new PDRectangle(bounds.left(), bounds.foot(), bounds.right() - bounds.left(),
          bounds.top() - bounds.foot()));
      attribute(element, layout);
    }
    if (tagged.alternative() != null) element.setAlternateDescription(tagged.alternative());
  }

  private static void attribute(PDStructureElement element, PDAttributeObject attribute) {
    attribute.getCOSObject().setDirect(true);
    element.getCOSObject().setItem(COSName.A, attribute);
  }

  private void parents(int page) {
    pages.get(page).setStructParents(page);
    COSArray marked = new COSArray();
    for (TaggedElement tagged : tree.marked(page)) marked.add(elements.get(tagged));
    parent(marked);
  }

  private int parent(COSBase parent) {
    int number = parents.add(parent);
    root.setParentTreeNextKey(parents.next());
    return number;
  }

  /** Ties an annotation to the element of its words: each leads to the other. */
  void tie(PDAnnotation annotation, PDPage page, String path) {
    PDStructureElement element = elements.get(tree.printed(path));
    if (element == null) throw new IllegalStateException("nothing was printed at " + path);
    annotation.setStructParent(parent(element.getCOSObject()));
    PDObjectReference reference = new PDObjectReference();
    reference.setReferencedObject(annotation);
    reference.getCOSObject().setItem(COSName.PG, page);
    reference.getCOSObject().setDirect(true);
    element.appendKid(reference);
  }
}
