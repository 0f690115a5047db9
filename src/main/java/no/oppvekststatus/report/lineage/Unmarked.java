package no.oppvekststatus.report.lineage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A composed record with the marks taken out of every text in it, and the texts that hold a number with their places. It
 * knows no record by name: a new kind of block is walked like the others.
 */
public final class Unmarked<T extends Record> {
  private final T plain;
  private final List<Decided> numbered;

  private Unmarked(T plain, List<Decided> numbered) {
    this.plain = plain;
    this.numbered = List.copyOf(numbered);
  }

  public static <T extends Record> Unmarked<T> of(T composed) {
    List<Decided> numbered = new ArrayList<>();
    @SuppressWarnings("unchecked")
    T plain = (T) record(composed, "", numbered);
    return new Unmarked<>(plain, numbered);
  }

  /** The document as it was before any number had an id. */
  public T plain() { return plain; }

  /** In the order of the record's components. */
  public List<Decided> numbered() { return numbered; }

  private static @Nullable Object walk(@Nullable Object value, String place, List<Decided> numbered) {
    if (value instanceof String text) return text(text, place, numbered);
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) plain.add(walk(list.get(i), place + "[" + i + "]", numbered));
      return java.util.Collections.unmodifiableList(plain);
    }
    return value instanceof Record r ? record(r, place, numbered) : value;
  }

  private static String text(String text, String place, List<Decided> numbered) {
    Decided decided = Decided.of(place, text);
    if (decided.numbered()) numbered.add(decided);
    return decided.text();
  }

  private static Record record(Record composed, String place, List<Decided> numbered) {
    RecordComponent[] components = composed.getClass().getRecordComponents();
    @Nullable Object[] plain = new Object[components.length];
    try {
      for (int c = 0; c < components.length; c++) {
        var read = components[c].getAccessor();
        read.setAccessible(true);
        plain[c] = walk(read.invoke(composed), place.isEmpty() ? components[c].getName() : place + "." + components[c].getName(), numbered);
      }
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Record> whole = composed.getClass().getDeclaredConstructor(types);
      whole.setAccessible(true);
      return whole.newInstance(plain);
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException | InvocationTargetException e) {
      throw new IllegalStateException("a record that cannot be made again: " + composed.getClass(), e);
    }
  }
}
