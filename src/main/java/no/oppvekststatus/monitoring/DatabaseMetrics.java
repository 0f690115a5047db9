package no.oppvekststatus.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.oppvekststatus.monitoring.MeasurementStore.MeasuredValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own numbers at each scrape. They stand beside those that Micrometer counts in the running program (pages,
 * connections, memory); none of them is counted here, so that none is lost with the program.
 */
final class DatabaseMetrics implements MultiCollector {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseMetrics.class);
  static final String READABLE = "oppvekst_measurements_readable";
  static final String AGE = "oppvekst_source_age_seconds";
  static final String OVERDUE = "oppvekst_sources_overdue";

  /** What each number means, for the reader of a graph. */
  static final Map<String, String> MEANINGS = Map.ofEntries(Map.entry("oppvekst_files", "Files received, by what became of them"),
      Map.entry("oppvekst_rows", "Rows kept, by kind"), Map.entry("oppvekst_refusals", "Files and lines that were refused, by code"),
      Map.entry("oppvekst_inbox_left", "Entries left in the inbox, by reason"), Map.entry("oppvekst_editions", "Editions published"),
      Map.entry("oppvekst_outbox", "Mails, by state"), Map.entry("oppvekst_folder_deliveries", "Documents for delivery folders, by state"),
      Map.entry("oppvekst_night_running", "Nights that have begun and not ended"), Map.entry("oppvekst_night_failed", "1 where the latest night failed"),
      Map.entry("oppvekst_night_started_timestamp_seconds", "When the latest night began"),
      Map.entry("oppvekst_night_succeeded_timestamp_seconds", "When a night last ended well"),
      Map.entry("oppvekst_night_duration_seconds", "How long the latest night that ended took"),
      Map.entry("oppvekst_night_step_duration_seconds", "How long each step of the latest night took"),
      Map.entry(AGE, "Since the publisher last changed what has been read of a source"),
      Map.entry(OVERDUE, "Sources whose latest publication is two weeks old and has not been read"),
      Map.entry(READABLE, "1 where the database answered with these numbers"));

  private final MeasurementStore store;
  private final SourceAges ages;

  DatabaseMetrics(MeasurementStore store, SourceAges ages) {
    this.store = store;
    this.ages = ages;
  }

  /** A database that does not answer takes away its own numbers only. */
  @Override
  public MetricSnapshots collect() {
    List<MeasuredValue> all = new ArrayList<>();
    try {
      all.addAll(store.measurements());
      ages.seconds().forEach((source, age) -> all.add(new MeasuredValue(AGE, "source", source, age)));
      all.add(new MeasuredValue(OVERDUE, "", "", ages.overdue().size()));
      all.add(new MeasuredValue(READABLE, "", "", 1));
    } catch (RuntimeException e) {
      LOG.warn("the numbers to be measured cannot be read", e);
      all.clear();
      all.add(new MeasuredValue(READABLE, "", "", 0));
    }
    MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
    all.stream().collect(Collectors.groupingBy(MeasuredValue::name)).forEach((name, of) -> snapshots.metricSnapshot(gauge(name, of)));
    return snapshots.build();
  }

  private static GaugeSnapshot gauge(String name, List<MeasuredValue> of) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(MEANINGS.getOrDefault(name, name));
    for (MeasuredValue m : of) gauge.dataPoint(GaugeDataPointSnapshot.builder().value(m.measured())
        .labels(m.label().isEmpty() ? Labels.EMPTY : Labels.of(m.label(), m.labelled())).build());
    return gauge.build();
  }
}
