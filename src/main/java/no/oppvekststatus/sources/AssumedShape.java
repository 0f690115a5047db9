package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.oppvekststatus.plan.Publisher.Api;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.TableShape.TableAxis;
import no.oppvekststatus.sources.TableShape.AxisRole;

/**
 * A table that has exactly what the catalogue wants of it: for questions that are shown before the publisher has been
 * asked.
 */
final class AssumedShape {
  private static final Predicate<String> KOSTRA = Pattern.compile("\\d{4}|E.*").asMatchPredicate();
  private static final Predicate<String> NUMBERED = Pattern.compile("(?!00)\\d+").asMatchPredicate();

  private AssumedShape() {}

  /** Units that a publisher has ids of its own for are left out: they are not known before it has been asked. */
  static TableShape of(Source source, Recipe recipe, DataNeeds needs) {
    List<TableAxis> axes = new ArrayList<>();
    boolean ids = recipe.publisher().api() == Api.UDIR || recipe.publisher().api() == Api.KLASS;
    String place = recipe.place();
    if (place != null && !ids) axes.add(new TableAxis(place, AxisRole.PLACE, needs.places().stream()
        .filter(place.startsWith("KOK") ? KOSTRA : NUMBERED).toList(), false));
    needs.breakdown().forEach((dimension, codes) -> {
      if (!ids && !recipe.select().containsKey(dimension))
        axes.add(new TableAxis(dimension, AxisRole.OTHER, List.copyOf(codes), false));
    });
    recipe.select().forEach((dimension, codes) -> axes.add(new TableAxis(dimension, AxisRole.OTHER, codes, false)));
    if (!ids && source.dimensions().contents() != null)
      axes.add(new TableAxis(source.dimensions().contents(), AxisRole.CONTENTS, List.copyOf(needs.contents()), false));
    if (!ids)
      axes.add(new TableAxis(Objects.requireNonNullElse(recipe.time(), "Tid"), AxisRole.TIME, List.of("*"), false));
    return new TableShape(List.copyOf(axes), TableShape.About.UNSAID);
  }
}
