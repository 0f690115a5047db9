package no.oppvekststatus.intake.screening;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.intake.selfreport.FormPersons;
import no.oppvekststatus.privacy.Identifier;
import no.oppvekststatus.privacy.IdentityNumber;

/**
 * Screens a workbook cell by cell, streaming: shared strings, sheets, then every other part as text. In a form of ours
 * e-mail addresses and phone numbers are looked for as well, in every cell but those of its hidden sheet and those that
 * repeat it.
 */
final class WorkbookScreenReader {
  /** A lazy reader throws what no caller of its interface expects where a text turns out to be damaged. */
  private static final String LAZY = "com.ctc.wstx.lazyParsing";
  private static final XMLInputFactory XML = xml();
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE]\\+?\\d{1,2})?");
  private final ZipFile zip;
  private final List<Rejection> found = new ArrayList<>();
  private final Map<Integer, Identifier> personalStrings = new HashMap<>();
  private final FormCells form = new FormCells();

  WorkbookScreenReader(ZipFile zip) {
    this.zip = zip;
  }

  List<Rejection> screen() throws IOException, XMLStreamException {
    Map<String, String> names = sheetNames();
    Set<String> read = new HashSet<>(Set.of("xl/sharedStrings.xml"));
    strings();
    List<Map.Entry<String, String>> sheets = new ArrayList<>(names.entrySet());
    sheets.sort(Comparator.comparing(e -> !e.getValue().equals(FormPersons.SETUP)));
    for (Map.Entry<String, String> sheet : sheets) {
      if (zip.getEntry(sheet.getKey()) == null) continue;
      read.add(sheet.getKey());
      sheet(sheet.getKey(), sheet.getValue());
    }
    Optional<Identifier> unshown = personalStrings.values().stream().findFirst().or(form::unshown);
    if (found.isEmpty())
      unshown.ifPresent(what -> found.add(TextScreen.rejection(what, "en tekst som ingen celle viser")));
    for (ZipEntry entry : Collections.list(zip.entries()))
      if (!entry.isDirectory() && !read.contains(entry.getName())) other(entry);
    return found;
  }

  private void strings() throws IOException, XMLStreamException {
    if (zip.getEntry("xl/sharedStrings.xml") == null) return;
    try (XmlPart part = new XmlPart("xl/sharedStrings.xml")) {
      StringBuilder text = new StringBuilder();
      int index = 0;
      while (part.next()) {
        if (part.starts("si")) text.setLength(0);
        else if (part.text()) text.append(part.xml.getText());
        else if (part.ends("si")) {
          int at = index++;
          personal(text).ifPresent(code -> personalStrings.put(at, code));
          form.string(at, text.toString().strip());
        }
      }
    }
  }

  private void sheet(String path, String name) throws IOException, XMLStreamException {
    try (XmlPart part = new XmlPart(path)) {
      StringBuilder text = new StringBuilder();
      String cell = "";
      String type = "";
      while (part.next()) {
        if (part.starts("c")) {
          cell = attribute(part.xml, "r");
          type = attribute(part.xml, "t");
          text.setLength(0);
        } else if (part.starts("f")) {
          text.append(' ');
        } else if (part.text()) {
          text.append(part.xml.getText());
        } else if (part.ends("f")) {
          text.append(' ');
        } else if (part.ends("c")) {
          cell(name, cell, type, text.toString().strip());
        } else if (part.ends("sheetData")) {
          text.setLength(0);
        }
      }
      personal(text).ifPresent(what -> found.add(TextScreen.rejection(what, name)));
    }
  }

  private void cell(String sheet, String cell, String type, String text) {
    Optional<Identifier> contact = form.in(sheet, cell, type, text);
    judge(text, type).or(() -> contact).ifPresent(what -> found.add(TextScreen.rejection(what, sheet + "!" + cell)));
  }

  private Optional<Identifier> judge(String text, String type) {
    if (type.equals("s") && FormCells.INDEX.matcher(text).matches())
      return Optional.ofNullable(personalStrings.get(Integer.parseInt(text)));
    return personal(type.isEmpty() || type.equals("n") ? number(text) : text);
  }

  /** A number cell may have lost its leading zero and be written with an exponent. */
  private static String number(String text) {
    if (!NUMBER.matcher(text).matches()) return text;
    BigDecimal value = new BigDecimal(text);
    if (value.stripTrailingZeros().scale() > 0) return text;
    String plain = value.toBigInteger().toString();
    return plain.length() == 10 ? "0" + plain : plain;
  }

  private static Optional<Identifier> personal(CharSequence text) {
    return IdentityNumber.next(text, 0, false).map(IdentityNumber.Hit::what);
  }

  /** Comments, headers, properties and whatever else lies in the package; pictures too, as bytes. */
  private void other(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      for (Rejection r : PersonalDataReader.screenStream(in))
        found.add(new Rejection(r.code(), entry.getName() + ", " + r.place(), r.remedy()));
    }
  }

  /** Part path → sheet name. */
  private Map<String, String> sheetNames() throws IOException, XMLStreamException {
    Map<String, String> byId = new HashMap<>();
    try (XmlPart part = new XmlPart("xl/workbook.xml")) {
      while (part.next()) if (part.starts("sheet")) byId.put(relation(part.xml), attribute(part.xml, "name"));
    }
    Map<String, String> names = new java.util.TreeMap<>();
    if (zip.getEntry("xl/_rels/workbook.xml.rels") == null) return names;
    try (XmlPart part = new XmlPart("xl/_rels/workbook.xml.rels")) {
      while (part.next()) {
        if (!part.starts("Relationship") || !byId.containsKey(attribute(part.xml, "Id"))) continue;
        String target = attribute(part.xml, "Target");
        names.put(target.startsWith("/") ? target.substring(1) : "xl/" + target, byId.get(attribute(part.xml, "Id")));
      }
    }
    return names;
  }

  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++)
      if (xml.getAttributeLocalName(i).equals("id") && !xml.getAttributePrefix(i).isEmpty())
        return xml.getAttributeValue(i);
    return "";
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    if (factory.isPropertySupported(LAZY)) factory.setProperty(LAZY, false);
    return factory;
  }

  /** One XML part being read. */
  private final class XmlPart implements AutoCloseable {
    private final InputStream in;
    private final XMLStreamReader xml;
    private int event;

    XmlPart(String path) throws IOException, XMLStreamException {
      in = zip.getInputStream(zip.getEntry(path));
      xml = XML.createXMLStreamReader(in);
    }

    boolean next() throws XMLStreamException {
      if (!xml.hasNext()) return false;
      event = xml.next();
      return true;
    }

    boolean starts(String element) {
      return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
      return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    boolean text() {
      return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    @Override
    public void close() throws IOException, XMLStreamException {
      xml.close();
      in.close();
    }
  }
}
