package no.oppvekststatus.edition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a tree of records: the same content gives the same text on every machine and in every run, whatever order
 * its maps were filled in. A component named {@code businessDate} is left out, so that a night without news changes
 * nothing.
 */
public final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static String of(Object... parts) {
    Fingerprint f = new Fingerprint();
    for (Object part : parts) f.add(part);
    return HexFormat.of().formatHex(f.digest.digest());
  }

  private void add(@Nullable Object o) {
    if (o == null) text("null");
    else if (o instanceof Record r) record(r);
    else if (o instanceof Map<?, ?> m) map(m);
    else if (o instanceof Collection<?> c) collection(c);
    else if (o instanceof Optional<?> p) add(p.orElse(null));
    else text(o.toString());
  }

  private void record(Record r) {
    text(r.getClass().getSimpleName() + "(");
    for (RecordComponent c : r.getClass().getRecordComponents()) {
      if (c.getName().equals("businessDate")) continue;
      text(c.getName());
      add(valueOf(c, r));
    }
    text(")");
  }

  private static @Nullable Object valueOf(RecordComponent c, Record r) {
    try {
      c.getAccessor().setAccessible(true);
      return c.getAccessor().invoke(r);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + c + " of " + r.getClass(), e);
    }
  }

  private void map(Map<?, ?> m) {
    Map<String, Object> sorted = new TreeMap<>();
    m.forEach((k, v) -> sorted.put(String.valueOf(k), v));
    text("{" + sorted.size());
    sorted.forEach((k, v) -> { text(k); add(v); });
  }

  private void collection(Collection<?> c) {
    text("[" + c.size());
    c.forEach(this::add);
  }

  private void text(String s) {
    digest.update(s.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
