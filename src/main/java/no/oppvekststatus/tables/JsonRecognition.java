package no.oppvekststatus.tables;

import no.oppvekststatus.formats.RejectionCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.tables.JsonScanReader.Scan;
import org.jspecify.annotations.Nullable;

/** Which JSON it is: a dataset, a bundle of them, an export from Udir, or one of the many that are no data at all. */
final class JsonRecognition {
  private JsonRecognition() {}

  static Recognition of(TextFile file, @Nullable String dataset) throws IOException {
    Scan root = JsonScanReader.scan(file);
    if (root.array) return UdirExportReader.recognise(file);
    Recognition.StatisticsRefused other = other(root);
    if (other != null) return other;
    if (root.has("metadata") && root.has("rows")) return UdirQueryReader.recognise(file);
    if (isDataset(root)) return new Recognition.Readable(JsonStatReader.read(file, null, root));
    List<String> names =
        root.within.entrySet().stream().filter(e -> isDataset(e.getValue())).map(Map.Entry::getKey).toList();
    if (names.isEmpty()) return new Recognition.NotStatistics();
    String name = dataset != null ? dataset : names.get(0);
    Scan chosen = root.within.get(name);
    if (chosen == null || !names.contains(name) || (dataset == null && names.size() > 1)) {
      return new Recognition.StatisticsRefused(RejectionCode.BUNDLE, "",
          "Filen har flere tabeller. Velg én med --dataset: " + String.join(", ", names));
    }
    return new Recognition.Readable(JsonStatReader.read(file, name, chosen));
  }

  private static boolean isDataset(Scan scan) {
    return scan.fields.get("dimension") instanceof Map<?, ?> && !scan.text("class").equals("dimension");
  }

  private static Recognition.@Nullable StatisticsRefused other(Scan root) {
    OtherJson what = kind(root);
    return what == null ? null : new Recognition.StatisticsRefused(what.code(), "",
        "Dette er " + what.words() + ", ikke en tabell. Last ned selve tabellen.");
  }

  /** A kind of JSON that publishers also give. */
  private record OtherJson(RejectionCode code, String words) {}

  /** Null for what may be data. */
  private static @Nullable OtherJson kind(Scan root) {
    if (root.text("class").equals("collection"))
      return new OtherJson(RejectionCode.COLLECTION, "en JSON-stat-samling (class: collection)");
    if (root.text("class").equals("dimension"))
      return new OtherJson(RejectionCode.DIMENSION, "en enkelt JSON-stat-dimensjon (class: dimension)");
    if (root.has("title") && root.has("variables"))
      return new OtherJson(RejectionCode.METADATA, "metadata fra PxWebApi v1");
    if (root.has("queryObj") || (root.has("query") && root.has("response")) || root.has("selection"))
      return new OtherJson(RejectionCode.QUERY, "en spørring til PxWebApi");
    if (root.has("dimensions") && root.has("response"))
      return new OtherJson(RejectionCode.QUERY, "en spørring til FHIs åpne API");
    if (root.has("maxDataCells") || root.has("apiVersion"))
      return new OtherJson(RejectionCode.CONFIG, "oppsettet til et PxWebApi");
    if (root.has("codeChanges") || root.has("codes") || root.has("correspondenceItems")) {
      return new OtherJson(RejectionCode.KLASS, "en kodeliste fra KLASS");
    }
    if (root.has("variableNames") || root.has("firstPeriod") || root.has("tables"))
      return new OtherJson(RejectionCode.METADATA, "en oversikt over tabeller");
    if (root.has("values") && root.has("id") && root.has("type"))
      return new OtherJson(RejectionCode.CODELIST, "en kodeliste fra PxWebApi");
    return null;
  }
}
