package no.oppvekststatus.drawing;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data of a scene: M L H V C Z, absolute or relative. */
public final class PathData {
  private static final Pattern TOKEN = Pattern.compile("[MLHVCZmlhvcz]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

  private final Path2D path = new Path2D.Double();
  private final Matcher tokens;
  private String next = "";
  private double x;
  private double y;

  private PathData(String d) {
    tokens = TOKEN.matcher(d);
  }

  public static Path2D parse(String d) {
    PathData data = new PathData(d);
    data.read();
    return data.path;
  }

  private void advance() {
    next = tokens.find() ? tokens.group() : "";
  }

  private double number() {
    double value = Double.parseDouble(next);
    advance();
    return value;
  }

  private void read() {
    advance();
    char command = 'M';
    while (!next.isEmpty()) {
      if (Character.isLetter(next.charAt(0))) {
        command = next.charAt(0);
        advance();
      }
      step(command);
      if (command == 'M') command = 'L';
      if (command == 'm') command = 'l';
    }
  }

  private void step(char command) {
    boolean relative = Character.isLowerCase(command);
    double x0 = relative ? x : 0;
    double y0 = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> path.moveTo(x = x0 + number(), y = y0 + number());
      case 'L' -> path.lineTo(x = x0 + number(), y = y0 + number());
      case 'H' -> path.lineTo(x = x0 + number(), y);
      case 'V' -> path.lineTo(x, y = y0 + number());
      case 'C' -> path.curveTo(x0 + number(), y0 + number(), x0 + number(), y0 + number(), x = x0 + number(),
          y = y0 + number());
      default -> {
        path.closePath();
        x = path.getCurrentPoint().getX();
        y = path.getCurrentPoint().getY();
      }
    }
  }
}
