package no.oppvekststatus.webreport;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.oppvekststatus.document.Icon;
import no.oppvekststatus.drawing.Marks;

/** The page's marks: each drawn once, and used by its name wherever it stands. */
final class MarkSheet {
  private final Set<Icon> used = EnumSet.noneOf(Icon.class);

  /** A mark beside its word: nothing to read aloud. */
  void beside(Markup page, Icon icon) {
    if (icon == Icon.BLANK) return;
    page.open("svg", "class", "mark", "aria-hidden", "true", "focusable", "false", "viewBox", "0 0 20 20");
    use(page, icon);
    page.close("svg");
  }

  /** A mark that says its word itself. */
  void alone(Markup page, Icon icon, String word) {
    if (word.isEmpty()) {
      beside(page, icon);
      return;
    }
    page.open("svg", "class", "mark", "role", "img", "viewBox", "0 0 20 20", "aria-label", word);
    page.open("title").text(word).close("title");
    use(page, icon);
    page.close("svg");
  }

  /** A row of marks described by one sentence. */
  void strip(Markup page, List<Icon> icons, String alt) {
    if (icons.isEmpty()) return;
    boolean described = !alt.isBlank();
    page.open("span", "class", "strip", "role", described ? "img" : null, "aria-label", described ? alt : null,
        "aria-hidden",
        described ? null : "true");
    icons.forEach(icon -> beside(page, icon));
    page.close("span");
  }

  private void use(Markup page, Icon icon) {
    used.add(icon);
    page.open("use", "href", "#" + name(icon)).close("use");
  }

  /** The drawings of every mark used so far, unseen by themselves. */
  String drawn() {
    Markup sheet = new Markup();
    sheet.open("svg", "class", "sheet", "aria-hidden", "true", "focusable", "false", "width", "0", "height", "0");
    for (Icon icon : used)
      sheet.open("symbol", "id", name(icon), "viewBox", "0 0 20 20").drawing(Marks.scene(icon).drawn()).close("symbol")
          .line();
    return sheet.close("svg").line().toString();
  }

  private static String name(Icon icon) { return "m-" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
