package no.oppvekststatus.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number format of a cell: sections for positive, negative and zero, in which only bare characters say something.
 */
record DisplayFormat(String code) {
  private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

  /**
   * Whether the value is shown as a percent; empty where conditions decide it and the sections differ. A literal % is
   * text.
   */
  Optional<Boolean> percent(double value) {
    List<Boolean> sections = Stream.of(bare(true).split(";", -1)).limit(3).map(s -> s.contains("%")).toList();
    if (CONDITION.matcher(code).find())
      return sections.stream().distinct().count() == 1 ? Optional.of(sections.get(0)) : Optional.empty();
    int section = value < 0 ? 1 : value == 0 ? 2 : 0;
    return Optional.of(sections.get(section < sections.size() ? section : 0));
  }

  /** Without quoted and escaped text and fill characters, in which letters of dates would be found too. */
  String bare() {
    return bare(false);
  }

  private String bare(boolean withoutBrackets) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') i = to('"', i + 1);
      else if (c == '\\' || c == '_' || c == '*') i++;
      else if (c == '[' && withoutBrackets) i = to(']', i + 1);
      else bare.append(c);
    }
    return bare.toString();
  }

  private int to(char end, int from) {
    int at = code.indexOf(end, from);
    return at < 0 ? code.length() : at;
  }
}
