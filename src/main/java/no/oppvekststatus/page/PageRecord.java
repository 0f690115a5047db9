package no.oppvekststatus.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one band of a template prints: the band's name, and its fields by theirs. */
public final class PageRecord {
  private static final String KIND = "kind";

  private final String band;
  private final Map<String, Object> fields = new HashMap<>();

  private PageRecord(String band) {
    this.band = band;
  }

  public static PageRecord of(String band) {
    return new PageRecord(band);
  }

  /** Sets a field; nothing where {@code value} is null. */
  public PageRecord with(String field, @Nullable Object value) {
    if (value != null) fields.put(field, value);
    return this;
  }

  /** Words and their place in the structure: the field and the field with {@code Tag} behind its name. */
  PageRecord words(String field, String words, @Nullable Tag tag) {
    return with(field, words).with(field + "Tag", tag == null ? null : tag.path());
  }

  PageRecord without(String field) {
    fields.remove(field);
    return this;
  }

  /** Another record of the same band with those fields that {@code kept} wants. */
  PageRecord copy(Predicate<String> kept) {
    PageRecord copy = new PageRecord(band);
    fields.forEach((field, value) -> {
      if (kept.test(field)) copy.with(field, value);
    });
    return copy;
  }

  String band() {
    return band;
  }

  /**
   * A field's value; {@code kind} is the band's name, and a field with just that name is true: by either a template
   * asks for the band.
   */
  public @Nullable Object value(String field) {
    return field.equals(KIND) ? band : field.equals(band) ? Boolean.TRUE : fields.get(field);
  }

  /** The names of all fields that are set. */
  public Set<String> fields() {
    return Set.copyOf(fields.keySet());
  }

  /** The records that a table within this one prints. */
  public record RowRecords(List<PageRecord> records) {
    public RowRecords {
      records = List.copyOf(records);
    }
  }
}
