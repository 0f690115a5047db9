package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.nio.file.Path;
import no.oppvekststatus.formats.WorkbookFile;
import org.jspecify.annotations.Nullable;

/** Recognises published tables by what stands in them, never by their names. */
public final class StatisticsFormat {
  private StatisticsFormat() {}

  /**
   * The file is read through once, so that what is readable is whole.
   *
   * @param dataset which of several datasets of a JSON-stat bundle is meant, or null
   */
  public static Recognition recognise(Path file, @Nullable String dataset) throws IOException {
    try {
      if (TextFile.bytes(file) == 0)
        return new Recognition.StatisticsRefused(RejectionCode.EMPTY_FILE, "", "Filen er tom.");
      if (WorkbookFile.packed(file)) return WorkbookPeekReader.recognise(file);
      TextFile text = TextFile.of(file);
      String head = text.head(8192);
      if (head.indexOf('\0') >= 0) return new Recognition.NotStatistics();
      Recognition found = recognise(text, head, dataset);
      if (text.shown().undecided() && found instanceof Recognition.Readable)
        return new Recognition.StatisticsRefused(RejectionCode.UNKNOWN_ENCODING, "",
            "Bokstavene i filen er skrevet i to ulike tegnsett. Last ned originalen fra kilden.");
      if (text.halved() && found instanceof Recognition.Readable) throw Malformed.broken("");
      return text.twice() && found instanceof Recognition.Readable ? twiceEncoded() : found;
    } catch (Malformed e) {
      return e.refused();
    }
  }

  private static Recognition twiceEncoded() {
    return new Recognition.StatisticsRefused(RejectionCode.TWICE_ENCODED, "",
        "Hver æ, ø og å i filen er blitt to tegn: den er åpnet i feil tegnsett og lagret på nytt. "
            + "Last ned originalen fra kilden.");
  }

  private static Recognition recognise(TextFile text, String head, @Nullable String dataset) throws IOException {
    String start = head.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) return JsonRecognition.of(text, dataset);
    if (PxHeader.looksLike(start)) return new Recognition.Readable(PxReader.read(text));
    return DelimitedRecognition.of(text, head);
  }
}
