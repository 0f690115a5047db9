package no.oppvekststatus.page.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.engine.util.JRTextMeasurerFactory;
import net.sf.jasperreports.engine.util.SimpleMeasuredText;
import no.oppvekststatus.page.LineBreaks;
import org.jspecify.annotations.Nullable;

/**
 * Tells JasperReports where a text breaks and how tall it is, by the typeface's own advances: no machine's or Java's
 * font metrics take part. A text that is parted between two pages never leaves one line alone on the second; one that
 * may not grow ends in an ellipsis.
 */
public final class TextMeasurePrinter implements JRTextMeasurer {
  private static final String ELLIPSIS = "\u2026";

  private final JRCommonText element;

  private TextMeasurePrinter(JRCommonText element) {
    this.element = element;
  }

  /** How JasperReports finds this measurer. */
  public static final class MeasurerFactory implements JRTextMeasurerFactory {
    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
      return new TextMeasurePrinter(text);
    }
  }

  @Override
  public JRMeasuredText measure(JRStyledText styled, int from, int stretch, boolean indentFirstLine,
      boolean canOverflow) {
    JRLineBox box = element.getLineBox();
    double room = element.getWidth() - box.getLeftPadding() - box.getRightPadding();
    double height = element.getHeight() + stretch - box.getTopPadding() - box.getBottomPadding();
    FontRunReader runs = FontRunReader.of(styled);
    double leading = leading(element, runs.size());
    String text = styled.getText();
    List<Integer> ends = LineBreaks.ends(text, from, runs.reach(), room);
    int fitting = Math.max(canOverflow ? 0 : 1, (int) (height / leading + 0.01));
    boolean cut = ends.size() > fitting;
    int shown = cut ? fitting : ends.size();
    if (cut && canOverflow && ends.size() - shown == 1 && shown > 2) shown--;
    SimpleMeasuredText measured = new SimpleMeasuredText();
    measured.setLeftToRight(true);
    measured.setTextWidth((float) room);
    measured.setTextHeight((float) (shown * leading));
    measured.setLineSpacingFactor(1);
    measured.setLeadingOffset(1);
    lines(measured, text, from, ends.subList(0, shown), cut && !canOverflow ? new Room(runs, room) : null);
    return measured;
  }

  /** The last line of a text that is cut, and what it may hold. */
  private record Room(FontRunReader runs, double width) {}

  private static void lines(SimpleMeasuredText measured, String text, int from, List<Integer> ends,
      @Nullable Room cut) {
    short[] lengths = new short[ends.size()];
    int at = from;
    for (int i = 0; i < lengths.length; i++) {
      int end = ends.get(i);
      if (cut != null && i == lengths.length - 1) {
        while (end > at && cut.runs().width(at, end) + cut.runs().width(ELLIPSIS) > cut.width()) end--;
        measured.setTextSuffix(ELLIPSIS);
      }
      lengths[i] = (short) (end - at);
      at = end;
    }
    measured.setTextOffset(at);
    measured.setParagraphCut(at < text.length());
    measured.setLineBreakOffsets(lengths);
  }

  /** From one line's foot to the next's, in points: fixed, or a share of the size. */
  static double leading(JRCommonText text, double size) {
    return switch (text.getParagraph().getLineSpacing()) {
      case FIXED, AT_LEAST -> text.getParagraph().getLineSpacingSize();
      case PROPORTIONAL -> text.getParagraph().getLineSpacingSize() * size;
      default -> size * 1.2;
    };
  }
}
