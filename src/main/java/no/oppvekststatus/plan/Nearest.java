package no.oppvekststatus.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a misspelt one most likely was. */
public final class Nearest {
  private Nearest() {}

  /** Nothing where no word is nearer than a third of the letters. */
  public static Optional<String> of(String word, Collection<String> known) {
    return known.stream().min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
        .filter(k -> distance(word, k) <= Math.max(2, word.length() / 3));
  }

  /** "Mente du «x»?" or the advice to choose among the known ones. */
  public static String remedy(String word, Collection<String> known) {
    return of(word, known).map(k -> "Mente du «" + k + "»?")
        .orElseGet(() -> known.isEmpty() ? "Ingen slike er definert i filen."
            : "Velg en av: " + String.join(", ", known.stream().sorted().limit(20).toList()) + ".");
  }

  /** Letters changed, added, left out or swapped with the next. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++)
      for (int j = 0; j <= b.length(); j++)
        if (i == 0 || j == 0) d[i][j] = i + j;
        else {
          int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          d[i][j] = Math.min(changed, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
          boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
          if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.length()][b.length()];
  }
}
