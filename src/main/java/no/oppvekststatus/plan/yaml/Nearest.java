package no.oppvekststatus.plan.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a misspelt one most likely was. */
final class Nearest {
  private Nearest() {}

  /** Nothing where no word is nearer than a third of the letters. */
  static Optional<String> of(String word, Collection<String> known) {
    return known.stream().min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
        .filter(k -> distance(word, k) <= Math.max(2, word.length() / 3));
  }

  /** "Mente du «x»?" or the advice to choose among the known ones. */
  static String remedy(String word, Collection<String> known) {
    return of(word, known).map(k -> "Mente du «" + k + "»?").orElseGet(() -> known.isEmpty() ? "Ingen slike er definert i filen."
        : "Velg en av: " + String.join(", ", known.stream().sorted().limit(20).toList()) + ".");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
