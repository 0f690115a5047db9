package no.oppvekststatus.command;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;

/**
 * One sentence for a setting that cannot be used: its name, its rule and what to do. Its value is not shown, since it
 * may be secret.
 */
final class SettingFault {
  /** What a value of each type is, to follow after "skal være". */
  private static final Map<Class<?>, String> TYPES =
      Map.of(int.class, "et helt tall", Integer.class, "et helt tall", double.class,
          "et tall med punktum, slik: 0.5", boolean.class, "true eller false", Boolean.class, "true eller false",
          Duration.class,
          "en tid, slik: 30s, 10m eller 2h");

  private SettingFault() {}

  /** Empty where the failure is of another kind. */
  static Optional<String> of(Throwable failure) {
    Optional<String> found = Optional.empty();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SettingRefused refused) return Optional.ofNullable(refused.getMessage());
      if (t instanceof UnboundConfigurationPropertiesException unknown) return Optional.of(unknown(unknown));
      if (t instanceof BindException bind) found = Optional.of(wrongType(bind));
    }
    return found;
  }

  private static String wrongType(BindException bind) {
    Class<?> type = bind.getTarget().getType().resolve(Object.class);
    return SettingRefused.sentence(bind.getName().toString(),
        type.isEnum() ? words(type) : TYPES.getOrDefault(type, "en verdi av typen " + type.getSimpleName()));
  }

  /** "home eller database". */
  private static String words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(word -> String.valueOf(word).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" eller "));
  }

  private static String unknown(UnboundConfigurationPropertiesException unknown) {
    String names =
        String.join(", ", unknown.getUnboundProperties().stream().map(p -> p.getName().toString()).sorted().toList());
    return "Programmet har ingen innstilling som heter " + names
        + ". Rett navnet eller fjern den; alle står under Settings i docs/operations.md.";
  }
}
