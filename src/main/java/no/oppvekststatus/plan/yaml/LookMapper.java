package no.oppvekststatus.plan.yaml;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import no.oppvekststatus.plan.CoatOfArms;
import no.oppvekststatus.plan.Contrast;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality chooses of its documents' looks: an accent colour and a coat of arms, each looked at before it is
 * taken.
 */
final class LookMapper {
  private static final String ACCENT = "accent";
  private static final String ARMS = "coat_of_arms";

  private LookMapper() {}

  static @Nullable String accent(YamlMapping root) {
    String colour = root.textOr(ACCENT);
    if (colour == null) return null;
    if (!colour.matches("#[0-9A-Fa-f]{6}")) {
      root.problem(ACCENT, "«" + colour + "» er ikke en farge.", "Skriv \"#RRGGBB\".");
      return null;
    }
    double contrast = Contrast.againstWhite(colour);
    if (contrast < Contrast.LEAST)
      root.problem(ACCENT,
          String.format(Locale.ROOT, "Fargen %s har kontrast %.2f:1 mot hvitt; tekst trenger minst 4.5:1.", colour,
              Math.floor(contrast * 100) / 100),
          "Velg en mørkere farge.");
    return colour;
  }

  /**
   * {@code beside}: the bytes of a file beside the organisation file, or the first of them where it is too large; null
   * for none.
   */
  static @Nullable CoatOfArms arms(YamlMapping root, Function<String, byte @Nullable []> beside) {
    String file = root.textOr(ARMS);
    if (file == null) return null;
    if (!file.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*")) {
      root.problem(ARMS, "«" + file + "» er ikke navnet på en fil i mappen.",
          "Legg bildet ved siden av denne filen og skriv bare navnet, som vapen.png.");
      return null;
    }
    byte[] bytes = beside.apply(file);
    if (bytes == null) {
      root.problem(ARMS, "Bildefilen «" + file + "» finnes ikke.",
          "Legg den i samme mappe som denne filen, eller ta bort linjen.");
      return null;
    }
    try {
      Pixels pixels = Pixels.of(bytes);
      return new CoatOfArms(file, pixels.mediaType(), Base64.getEncoder().encodeToString(pixels.bytes()));
    } catch (Pixels.Unfit unfit) {
      root.problem(ARMS, "Bildefilen «" + file + "» " + unfit.what(), unfit.remedy());
      return null;
    }
  }

}
