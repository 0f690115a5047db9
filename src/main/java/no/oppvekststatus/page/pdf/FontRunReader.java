package no.oppvekststatus.page.pdf;

import java.awt.Color;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.util.JRStyledText;
import no.oppvekststatus.drawing.FaceFile;

/** The stretches of a text that share a face, a size and a colour, and how far each of its signs reaches. */
final class FontRunReader {
  private static final float DEFAULT_SIZE = 10;

  private final List<Run> runs = new ArrayList<>();
  private final String text;
  private final double[] reach;

  private FontRunReader(JRStyledText styled) {
    this.text = styled.getText();
    this.reach = new double[text.length() + 1];
    if (!text.isEmpty()) styled.consumeText((from, to, attributes, words) -> runs.add(run(from, to, attributes)));
    for (Run run : runs)
      for (int i = run.from(); i < run.to(); i++)
        reach[i + 1] = reach[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0
            : run.face().width(Character.toString(text.codePointAt(i)), run.size()));
  }

  /** {@code to} exclusive. */
  record Run(int from, int to, FaceFile face, float size, Color colour) {}

  static FontRunReader of(JRStyledText styled) {
    return new FontRunReader(styled);
  }

  private static Run run(int from, int to, Map<Attribute, Object> attributes) {
    String family = String.valueOf(attributes.get(TextAttribute.FAMILY));
    boolean bold = TextAttribute.WEIGHT_BOLD.equals(attributes.get(TextAttribute.WEIGHT));
    boolean italic = TextAttribute.POSTURE_OBLIQUE.equals(attributes.get(TextAttribute.POSTURE));
    FaceFile face = family.endsWith("Semibold") ? FaceFile.SEMIBOLD : bold ? FaceFile.BOLD : italic ? FaceFile.ITALIC
        : FaceFile.REGULAR;
    float size = attributes.get(TextAttribute.SIZE) instanceof Float given ? given : DEFAULT_SIZE;
    Color colour = attributes.get(TextAttribute.FOREGROUND) instanceof Color given ? given : Color.BLACK;
    return new Run(from, to, face, size, colour);
  }

  List<Run> runs() {
    return runs;
  }

  /** The size that the text begins in, in points. */
  double size() {
    return runs.isEmpty() ? DEFAULT_SIZE : runs.get(0).size();
  }

  /** How wide the text is up to each of its signs, in points. */
  double[] reach() {
    return reach;
  }

  double width(int from, int to) {
    return reach[to] - reach[from];
  }

  /** How wide some more words would be behind the text. */
  double width(String more) {
    Run last = runs.get(runs.size() - 1);
    return last.face().width(more, last.size());
  }
}
