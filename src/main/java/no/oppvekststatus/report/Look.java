package no.oppvekststatus.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality may choose of a report's looks.
 *
 * @param accent #RRGGBB for the cover, the areas' numbers and cost bars; at least 4.5:1 against white
 * @param coatOfArms PNG or JPEG for the cover's corner, null for none
 * @param coatOfArmsAlt its words, null where it only decorates
 */
public record Look(String accent, byte @Nullable [] coatOfArms, @Nullable String coatOfArmsAlt) {
  private static final double LEAST_CONTRAST = 4.5;

  /** Petrol, no coat of arms. */
  public static final Look STANDARD = new Look("#0C5460", null, null);

  /** @throws IllegalArgumentException where the accent is no colour or too light for white text */
  public Look {
    if (!accent.matches("#[0-9A-Fa-f]{6}")) throw new IllegalArgumentException("Fargen " + accent + " er ikke på formen #RRGGBB.");
    double contrast = 1.05 / (luminance(accent) + 0.05);
    if (contrast < LEAST_CONTRAST) {
      throw new IllegalArgumentException(String.format(Locale.ROOT,
          "Fargen %s har kontrast %.1f:1 mot hvitt. Den må være minst 4.5:1: velg en mørkere farge.", accent, contrast));
    }
  }

  /** Relative luminance, WCAG 2.1. */
  private static double luminance(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
