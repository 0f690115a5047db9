package no.oppvekststatus.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page as pixels: how far it is from another, and the same in few colours. */
record Picture(BufferedImage image) {
  private static final int CELL = 4;
  private static final int TILES = 8;
  private static final int COLOURS = 96;
  private static final int VIVID = 8;

  /** Mean absolute difference in grey levels (0–255) after shrinking: over the page, and in its worst tile of 8 × 8. */
  record Distance(double page, double worstTile) {}

  /** Infinite where the sizes differ. */
  Distance from(Picture other) {
    double[][] a = grey();
    double[][] b = other.grey();
    if (a.length != b.length || a[0].length != b[0].length) return new Distance(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    double[] sum = new double[TILES * TILES];
    int[] count = new int[TILES * TILES];
    for (int y = 0; y < a.length; y++)
      for (int x = 0; x < a[y].length; x++) {
        int tile = y * TILES / a.length * TILES + x * TILES / a[y].length;
        sum[tile] += Math.abs(a[y][x] - b[y][x]);
        count[tile]++;
      }
    double all = 0;
    double worst = 0;
    for (int t = 0; t < sum.length; t++) {
      all += sum[t];
      worst = Math.max(worst, sum[t] / Math.max(1, count[t]));
    }
    return new Distance(all / ((double) a.length * a[0].length), worst);
  }

  /** Means of 4 × 4 pixels, so that the edges of letters do not count. */
  private double[][] grey() {
    double[][] grey = new double[image.getHeight() / CELL][image.getWidth() / CELL];
    for (int y = 0; y < grey.length * CELL; y++)
      for (int x = 0; x < grey[0].length * CELL; x++) {
        int rgb = image.getRGB(x, y);
        grey[y / CELL][x / CELL] += (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / (CELL * CELL);
      }
    return grey;
  }

  /** Every pixel in the nearest of the page's commonest colours; the same picture gives the same bytes. */
  Picture inFewColours() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++)
      for (int x = 0; x < image.getWidth(); x++) counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
    counts.replaceAll((rgb, count) -> vivid(rgb) ? count * VIVID : count);
    List<Integer> kept = counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(COLOURS).map(Map.Entry::getKey).toList();
    int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage few = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++)
      for (int x = 0; x < image.getWidth(); x++) {
        int index = nearest.computeIfAbsent(image.getRGB(x, y) & 0xFFFFFF, rgb -> nearest(rgb, palette));
        few.getRaster().setSample(x, y, 0, index);
      }
    return new Picture(few);
  }

  /** The small marks must keep their colours beside much grey text. */
  private static boolean vivid(int rgb) {
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 60;
  }

  private static int nearest(int rgb, int[] palette) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      long distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        long d = (rgb >> shift & 255) - (palette[i] >> shift & 255);
        distance += d * d;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
