package no.oppvekststatus.formats;

import no.oppvekststatus.privacy.FreeText;

/**
 * The head of one column as it stands in the file.
 *
 * @param place where it stands: "linje 1, kolonne 4", "Ungdata!D1"
 */
public record Heading(String text, String place) {
  private static final int LONGEST = 40;

  /** As it is looked up: "År" and " ar " are the same. */
  public String plain() { return DelimitedReader.plain(text); }

  /** As it may be repeated to the sender: short, and without anything that points to a person. */
  public String shown() {
    String words = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    if (words.isEmpty()) return "uten overskrift";
    if (words.length() > LONGEST || FreeText.forbidden(words).isPresent()) return "ved " + place;
    return "«" + words + "»";
  }
}
