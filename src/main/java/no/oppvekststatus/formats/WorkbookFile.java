package no.oppvekststatus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that somebody handed in. */
public final class WorkbookFile {
  private WorkbookFile() {}

  /** Whether it is a package at all, by its first bytes. */
  public static boolean packed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
    }
  }

  /** Held whole in memory, to be closed; empty where the package is no workbook that can be opened. */
  public static Optional<XSSFWorkbook> open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new XSSFWorkbook(in));
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
