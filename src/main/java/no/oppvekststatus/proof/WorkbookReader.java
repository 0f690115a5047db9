package no.oppvekststatus.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.oppvekststatus.document.Sheet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A finished workbook read part by part, by no code that wrote it, and held against its model. */
public final class WorkbookReader {
  private static final XMLInputFactory XML = factory();

  private final ZipFile zip;

  private WorkbookReader(ZipFile zip) { this.zip = zip; }

  /** {@code sheet} by its name; {@code what} as {@link SheetReader} reports it. */
  public record SheetDifference(String sheet, String what) {}

  private interface XmlPartSink { void take(XMLStreamReader element) throws XMLStreamException; }

  /** The first difference; empty where every cell of every sheet is what was decided and none holds a formula. */
  public static Optional<SheetDifference> difference(byte[] xlsx, List<Sheet> sheets) throws IOException {
    try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
      return new WorkbookReader(zip).difference(sheets);
    }
  }

  private Optional<SheetDifference> difference(List<Sheet> sheets) throws IOException {
    Map<String, String> targets = new HashMap<>();
    part("xl/_rels/workbook.xml.rels", "Relationship",
        e -> targets.put(e.getAttributeValue(null, "Id"), e.getAttributeValue(null, "Target")));
    List<String> names = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    part("xl/workbook.xml", "sheet", e -> {
      names.add(e.getAttributeValue(null, "name"));
      parts.add(targets.getOrDefault(
          e.getAttributeValue("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"), ""));
    });
    List<String> expected = sheets.stream().map(Sheet::name).toList();
    if (!names.equals(expected)) return Optional.of(new SheetDifference("ark", names + ", ventet " + expected));
    Set<Integer> quoted = quoted();
    List<String> shared = shared();
    for (int s = 0; s < sheets.size(); s++)
      try (InputStream in = open(parts.get(s).startsWith("/") ? parts.get(s).substring(1) : "xl/" + parts.get(s))) {
        List<String> wrong = SheetReader.differences(in, sheets.get(s), quoted, shared);
        if (!wrong.isEmpty()) return Optional.of(new SheetDifference(names.get(s), wrong.get(0)));
      }
    return Optional.empty();
  }

  /** The numbers of the styles that keep a text a text. */
  private Set<Integer> quoted() throws IOException {
    Set<Integer> quoted = new HashSet<>();
    boolean[] within = new boolean[1];
    int[] number = new int[1];
    part("xl/styles.xml", "", e -> {
      if (!e.getLocalName().equals("xf"))
        within[0] = e.getLocalName().equals("cellXfs") || within[0] && !e.getLocalName().endsWith("s");
      else if (within[0]) {
        String prefix = e.getAttributeValue(null, "quotePrefix");
        if ("1".equals(prefix) || "true".equals(prefix)) quoted.add(number[0]);
        number[0]++;
      }
    });
    return quoted;
  }

  private List<String> shared() throws IOException {
    List<String> texts = new ArrayList<>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) return texts;
    part("xl/sharedStrings.xml", "", e -> {
      if (e.getLocalName().equals("si")) texts.add("");
      else
        if (e.getLocalName().equals("t")) texts.set(texts.size() - 1, texts.get(texts.size() - 1) + e.getElementText());
    });
    return texts;
  }

  /** Every element of a part, or only those of one name. */
  private void part(String name, String element, XmlPartSink taking) throws IOException {
    try (InputStream in = open(name)) {
      XMLStreamReader xml = xml(in);
      while (xml.hasNext())
        if (xml.next() == XMLStreamConstants.START_ELEMENT && (element.isEmpty() || xml.getLocalName().equals(element)))
          taking.take(xml);
    } catch (XMLStreamException e) {
      throw new IOException(name + " cannot be read", e);
    }
  }

  private InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) throw new IOException("the workbook has no " + name);
    return zip.getInputStream(entry);
  }

  static XMLStreamReader xml(InputStream in) throws XMLStreamException { return XML.createXMLStreamReader(in); }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
