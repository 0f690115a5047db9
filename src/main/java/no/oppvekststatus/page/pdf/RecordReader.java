package no.oppvekststatus.page.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import no.oppvekststatus.drawing.Scene;
import no.oppvekststatus.page.PageRecord;
import no.oppvekststatus.page.TemplateShape;
import org.jspecify.annotations.Nullable;

/**
 * Records as the fields of a template: a drawing as something to paint, a shape as the template it names, rows as a
 * source of their own.
 */
final class RecordReader implements JRRewindableDataSource {
  private final List<PageRecord> records;
  private final Map<Scene, ScenePrinter> drawn;
  private int at = -1;

  RecordReader(List<PageRecord> records) {
    this(records, new IdentityHashMap<>());
  }

  /** {@code drawn}: a drawing that stands in many places is written once. */
  private RecordReader(List<PageRecord> records, Map<Scene, ScenePrinter> drawn) {
    this.records = records;
    this.drawn = drawn;
  }

  /** Read to its end it begins anew: the head of a table is read once for each page that it stands on. */
  @Override
  public boolean next() {
    boolean more = ++at < records.size();
    if (!more) at = -1;
    return more;
  }

  @Override
  public void moveFirst() {
    at = -1;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    return printed(records.get(at).value(field.getName()));
  }

  /** A record's value as a template takes it. */
  @Nullable
  Object printed(@Nullable Object value) {
    if (value instanceof Scene scene) return drawn.computeIfAbsent(scene, ScenePrinter::new);
    if (value instanceof TemplateShape shape) return TemplateFile.of(shape);
    if (value instanceof PageRecord.RowRecords rows) return new RecordReader(rows.records(), drawn);
    return value;
  }
}
