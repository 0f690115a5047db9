package no.oppvekststatus.report.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.oppvekststatus.assessment.Assessed.ReferenceMark;
import no.oppvekststatus.report.Texts;

/** What a comparison place is called: a KOSTRA group by its number, any other by the name it has. */
public final class PlaceWords {
  private static final Pattern KOSTRA_GROUP = Pattern.compile("EKG0*(\\d+)");

  private final Texts texts;

  public PlaceWords(Texts texts) { this.texts = texts; }

  public String of(ReferenceMark reference) { return of(reference.place(), reference.name()); }

  public String of(String place, String name) {
    Matcher group = KOSTRA_GROUP.matcher(name.isBlank() ? place : name);
    return group.matches() ? texts.of("place.kostra-group", group.group(1)) : name;
  }
}
