package no.oppvekststatus.document;

import java.util.Locale;
import no.oppvekststatus.plan.CoatOfArms;
import no.oppvekststatus.plan.Contrast;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality may choose of a report's looks.
 *
 * @param accent #RRGGBB for the cover, the areas' numbers and cost bars; at least 4.5:1 against white
 * @param coatOfArms for the first page's corner, null for none
 * @param coatOfArmsAlt its words, null where it only decorates
 */
public record Look(String accent, @Nullable CoatOfArms coatOfArms, @Nullable String coatOfArmsAlt) {
  /** Petrol, no coat of arms. */
  public static final Look STANDARD = new Look("#0C5460", null, null);

  /** @throws IllegalArgumentException where the accent is no colour or too light for white text */
  public Look {
    if (!accent.matches("#[0-9A-Fa-f]{6}"))
      throw new IllegalArgumentException("Fargen " + accent + " er ikke på formen #RRGGBB.");
    double contrast = Contrast.againstWhite(accent);
    if (contrast < Contrast.LEAST) {
      throw new IllegalArgumentException(String.format(Locale.ROOT,
          "Fargen %s har kontrast %.1f:1 mot hvitt. Den må være minst 4.5:1: velg en mørkere farge.", accent,
          contrast));
    }
  }

  /** The municipality's own, with the coat of arms in words; a made-up one is said to be made up. */
  public static Look of(PlanBook.Entry entry, Language language) {
    Organisation organisation = entry.organisation();
    String accent = organisation.accent() == null ? STANDARD.accent : organisation.accent();
    CoatOfArms arms = organisation.coatOfArms();
    String name = entry.plan().municipality().name();
    return new Look(accent, arms,
        arms == null ? null : Texts.in(language).of(organisation.sample() ? "look.arms-sample" : "look.arms", name));
  }
}
