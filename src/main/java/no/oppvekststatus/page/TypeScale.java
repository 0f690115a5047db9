package no.oppvekststatus.page;

import java.util.Map;

/** The template's styles by name. */
public record TypeScale(Map<String, Type> types) {
  public TypeScale {
    types = Map.copyOf(types);
  }
}
