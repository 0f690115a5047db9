package no.oppvekststatus.proof;

import static no.oppvekststatus.proof.SpeechComparison.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.proof.PrintedPagesReader.Beside;
import no.oppvekststatus.proof.PrintedPagesReader.Printed;
import no.oppvekststatus.proof.PrintedPagesReader.PrintedPicture;
import no.oppvekststatus.proof.SpeechComparison.SpeechDifference;

/**
 * Holds the status marks that are painted against those that were decided: each the right one, beside its own word, and
 * no other.
 */
final class MarkComparison {
  /** A chart's points and the bar of a comparison look like these; no chart shows them as marks. */
  private static final Set<Icon> DATA = Set.of(Icon.CHOSEN, Icon.NOT_RELEVANT);

  private MarkComparison() {}

  static Optional<SpeechDifference> of(Printed printed, ExpectedMarks decided) {
    Optional<SpeechDifference> beside = beside(printed.marks(), decided.beside());
    return beside.isPresent() ? beside : pictures(printed, decided.pictures());
  }

  private static Optional<SpeechDifference> beside(List<Beside> found, List<ExpectedMarks.ExpectedMark> decided) {
    for (int i = 0; i < Math.max(found.size(), decided.size()); i++) {
      int page = found.isEmpty() ? 1 : found.get(Math.min(i, found.size() - 1)).page();
      if (i >= found.size()) return SpeechDifference.at(page,
          "tegnet " + decided.get(i).icon() + " ved «" + decided.get(i).words() + "» mangler");
      Beside mark = found.get(i);
      if (i >= decided.size())
        return SpeechDifference.at(page, "tegnet " + mark.icon() + " ved «" + mark.words() + "» er ikke bestemt");
      String words = decided.get(i).words();
      if (mark.icon() != decided.get(i).icon() || words != null && !begins(words, mark.words()))
        return SpeechDifference.at(page, "tegnet " + mark.icon() + " står ved «" + mark.words() + "», bestemt er "
            + decided.get(i).icon() + " ved «" + words + "»");
    }
    return Optional.empty();
  }

  /** The line is the words, their beginning, or they and what follows on the same line. */
  private static boolean begins(String words, String line) {
    String wanted = printed(words);
    String read = printed(line);
    return !read.isEmpty() && (wanted.startsWith(read.replaceFirst("….*$", "")) || read.startsWith(wanted));
  }

  /** A picture parted over pages counts as one; a picture that is described in running text has no marks. */
  private static Optional<SpeechDifference> pictures(Printed printed,
      Map<String, ExpectedMarks.ExpectedPicture> decided) {
    Map<String, ExpectedMarks.ExpectedPicture> wanted = new HashMap<>();
    decided.forEach((alt, picture) -> wanted.put(printed(alt), picture));
    Map<String, List<Icon>> found = new LinkedHashMap<>();
    for (PrintedPicture p : printed.pictures())
      found.computeIfAbsent(printed(p.alt()), a -> new ArrayList<>()).addAll(p.icons());
    for (PrintedPicture p : printed.pictures()) {
      ExpectedMarks.ExpectedPicture expected = wanted.getOrDefault(printed(p.alt()),
          new ExpectedMarks.ExpectedPicture(ExpectedMarks.PictureKind.STRIP, List.of()));
      List<Icon> read = found.getOrDefault(printed(p.alt()), List.of());
      if (!same(expected, read)) return SpeechDifference.at(p.page(),
          "tegnene i «" + p.alt() + "» er " + read + ", bestemt er " + expected.icons());
    }
    Set<String> spoken = new HashSet<>();
    printed.spoken().forEach(s -> spoken.add(printed(s.text())));
    return decided.entrySet().stream()
        .filter(e -> !e.getValue().icons().isEmpty() && !found.containsKey(printed(e.getKey()))
            && !spoken.contains(printed(e.getKey())))
        .findFirst().flatMap(e -> SpeechDifference.at(1, "bildet «" + e.getKey() + "» mangler"));
  }

  private static boolean same(ExpectedMarks.ExpectedPicture expected, List<Icon> read) {
    return switch (expected.kind()) {
      case STRIP -> read.equals(expected.icons());
      case TIMELINE -> sorted(read).equals(sorted(expected.icons()));
      case CHART -> read.stream().filter(icon -> !DATA.contains(icon)).toList().equals(expected.icons());
    };
  }

  private static List<Icon> sorted(List<Icon> icons) { return icons.stream().sorted().toList(); }
}
