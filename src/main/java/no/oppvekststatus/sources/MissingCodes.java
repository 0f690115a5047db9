package no.oppvekststatus.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Recipe;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.sources.TableShape.TableAxis;
import no.oppvekststatus.sources.TableShape.AxisRole;

/**
 * Every dimension and code that the catalogue asks a table for and the table does not have, each with the nearest that
 * it has.
 */
final class MissingCodes {
  private final TableShape shape;
  private final Source source;
  private final Recipe recipe;
  private final DataNeeds needs;
  private final List<String> found = new ArrayList<>();

  private MissingCodes(TableShape shape, Source source, Recipe recipe, DataNeeds needs) {
    this.shape = shape;
    this.source = source;
    this.recipe = recipe;
    this.needs = needs;
  }

  static List<String> of(TableShape shape, Source source, Recipe recipe, DataNeeds needs) {
    MissingCodes missing = new MissingCodes(shape, source, recipe, needs);
    missing.dimensions();
    for (TableAxis axis : shape.axes()) missing.codes(axis);
    return List.copyOf(missing.found);
  }

  private void dimensions() {
    Set<String> there = new LinkedHashSet<>();
    shape.axes().forEach(a -> {
      there.add(a.id());
      there.add(name(a));
    });
    Set<String> wanted = new LinkedHashSet<>(recipe.select().keySet());
    if (shape.axes().stream().noneMatch(this::place) && recipe.place() != null) wanted.add(recipe.place());
    if (recipe.select().isEmpty()) wanted.addAll(needs.breakdown().keySet());
    for (String dimension : wanted)
      if (!there.contains(dimension))
        found.add("dimensjonen «" + dimension + "» finnes ikke. " + Nearest.remedy(dimension, ids()));
  }

  private void codes(TableAxis axis) {
    if (recipe.select().containsKey(axis.id())) lacking(axis, recipe.select().get(axis.id()));
    else if (place(axis)) places(axis);
    else if (axis.role() == AxisRole.CONTENTS || axis.isCalled(source.dimensions().contents()))
      lacking(axis, Selection.asCodes(axis, source, needs.contents()));
    else if (needs.breakdown().containsKey(name(axis)))
      lacking(axis, Selection.asCodes(axis, source, needs.breakdown().getOrDefault(name(axis), Set.of())));
    else if (!time(axis) && !axis.optional() && axis.codes().size() > 1)
      found.add("dimensjonen «" + axis.id() + "» krever et valg. "
          + "Skriv det under breakdown i indicators.yaml, eller under select i sources.yaml. Koder: "
          + Selection.named(axis) + ".");
  }

  private void places(TableAxis axis) {
    if (axis.codes().stream().noneMatch(code -> axis.isAmong(code, needs.places())))
      found.add("ingen av kommunene i planene står under «" + axis.id() + "». Sjekk place i sources.yaml.");
  }

  private void lacking(TableAxis axis, Collection<String> wanted) {
    for (String code : wanted)
      if (!Selection.expression(code) && !axis.codes().contains(code))
        found.add("koden «" + code + "» finnes ikke i «" + axis.id() + "». "
            + Nearest.of(code, axis.codes()).map(n -> "Mente du «" + n + "»?")
                .orElseGet(() -> "Tabellen har " + Selection.named(axis) + "."));
  }

  private boolean place(TableAxis axis) { return axis.isCalled(recipe.place()) || axis.role() == AxisRole.PLACE; }

  private boolean time(TableAxis axis) { return axis.role() == AxisRole.TIME || axis.isCalled(recipe.time()); }

  private String name(TableAxis axis) { return source.dimensions().name(axis.id(), axis.text()); }

  private List<String> ids() { return shape.axes().stream().map(TableAxis::id).toList(); }
}
