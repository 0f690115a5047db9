package no.oppvekststatus.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A composed record with the marks taken out of every text in it, and the texts with their places. No
 * record is known by name: a new kind of block is treated like the others.
 */
public final class Unmarked<T extends Record> {
  private final T plain;
  private final List<MarkedText> texts;

  private Unmarked(T plain, List<MarkedText> texts) {
    this.plain = plain;
    this.texts = List.copyOf(texts);
  }

  public static <T extends Record> Unmarked<T> of(T composed) {
    List<MarkedText> texts = new ArrayList<>();
    @SuppressWarnings("unchecked") T plain = (T) record(composed, "", texts);
    return new Unmarked<>(plain, texts);
  }

  /** The document as it was before any number had an id. */
  public T plain() { return plain; }

  /** In the order of the record's components. */
  public List<MarkedText> texts() { return texts; }

  /** The texts that contain a number. */
  public List<MarkedText> numbered() {
    return texts.stream().filter(MarkedText::numbered).toList();
  }

  private static @Nullable Object walk(@Nullable Object value, String place, List<MarkedText> texts) {
    if (value instanceof String text) return text(text, place, texts);
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) plain.add(walk(list.get(i), place + "[" + i + "]", texts));
      return java.util.Collections.unmodifiableList(plain);
    }
    return value instanceof Record r ? record(r, place, texts) : value;
  }

  private static String text(String text, String place, List<MarkedText> texts) {
    MarkedText decided = MarkedText.of(place, text);
    texts.add(decided);
    return decided.text();
  }

  private static Record record(Record composed, String place, List<MarkedText> texts) {
    RecordComponent[] components = composed.getClass().getRecordComponents();
    @Nullable Object[] plain = new Object[components.length];
    try {
      for (int c = 0; c < components.length; c++) {
        var read = components[c].getAccessor();
        read.setAccessible(true);
        plain[c] = walk(read.invoke(composed),
            place.isEmpty() ? components[c].getName() : place + "." + components[c].getName(), texts);
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
