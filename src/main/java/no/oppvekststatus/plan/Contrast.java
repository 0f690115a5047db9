package no.oppvekststatus.plan;

/** How well a colour stands out from white, as text on it or as ground for it: WCAG 2.1. */
public final class Contrast {
  /** What text must have. */
  public static final double LEAST = 4.5;

  private Contrast() {}

  /** From 1 (white) to 21 (black); {@code colour} is #RRGGBB. */
  public static double againstWhite(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      luminance += weight[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }
}
