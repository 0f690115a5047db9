package no.oppvekststatus.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The transitional schemas of ECMA-376 for workbooks, sheets, styles, strings, tables, comments, drawings, charts,
 * properties and relations.
 */
final class OoxmlSchema {
  private static final String FOLDER = "org/apache/poi/schemas/ooxml/src/";
  private static final List<String> ROOTS =
      List.of("sml.xsd", "dml-spreadsheetDrawing.xsd", "dml-chart.xsd", "shared-documentPropertiesExtended.xsd",
          "opc-relationships.xsd");
  /**
   * Described by other standards: the list of content types, Dublin Core, and the legacy shapes behind a cell's
   * comment.
   */
  private static final Set<String> ELSEWHERE = Set.of("[Content_Types].xml", "docProps/core.xml");

  private final Schema schema;

  /** @param jar where the schemas lie */
  OoxmlSchema(String jar) throws Exception {
    try (ZipFile files = new ZipFile(jar)) {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
      DOMImplementationLS inputs = (DOMImplementationLS) javax.xml.parsers.DocumentBuilderFactory.newInstance()
          .newDocumentBuilder().getDOMImplementation();
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> systemId == null ? null : input(inputs, files, systemId));
      schema = factory.newSchema(
          ROOTS.stream().map(name -> (Source) new StreamSource(bytes(files, name), name)).toArray(Source[]::new));
    }
  }

  private static LSInput input(DOMImplementationLS inputs, ZipFile files, String systemId) {
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    LSInput input = inputs.createLSInput();
    input.setSystemId(name);
    input.setByteStream(bytes(files, name));
    return input;
  }

  private static InputStream bytes(ZipFile files, String name) {
    try (InputStream in = files.getInputStream(files.getEntry(FOLDER + name))) {
      return new ByteArrayInputStream(in.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** One line a violation: part, line, and what the schema says. */
  List<String> violations(byte[] workbook) throws IOException, SAXException {
    List<String> found = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        if ((part.getName().endsWith(".xml") || part.getName().endsWith(".rels"))
            && !ELSEWHERE.contains(part.getName()))
          check(part.getName(), bytes, found);
      }
    }
    return found;
  }

  /** {@code xml:space} is XML's own and stands in every workbook; the schemas leave it out. */
  private void check(String part, byte[] bytes, List<String> found) throws IOException, SAXException {
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) { error(e); }
      @Override
      public void error(SAXParseException e) {
        found.add(part + ", " + e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
      }
      @Override
      public void fatalError(SAXParseException e) { error(e); }
    });
    String xml = new String(bytes, StandardCharsets.UTF_8).replace(" xml:space=\"preserve\"", "");
    validator.validate(new StreamSource(new StringReader(xml)));
  }
}
