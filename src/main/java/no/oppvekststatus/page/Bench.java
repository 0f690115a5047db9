package no.oppvekststatus.page;

import java.util.Map;

/** What every block is set with: the template's type scale, the structure's numbering and the municipality's accent. */
record Bench(Map<String, Type> types, Tag.Numbering tags, String accent) {

  Type type(String style) {
    Type type = types.get(style);
    if (type == null) throw new IllegalStateException("the template has no style " + style);
    return type;
  }
}
