package no.oppvekststatus.page.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignElementGroup;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignSubreport;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import no.oppvekststatus.page.TemplateShape;
import no.oppvekststatus.page.TemplateShape.ShapeColumn;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a template's prototype columns: an element with the property {@code no.oppvekststatus.column} stands once in
 * each column of that name.
 */
final class ShapePrinter {
  private static final String COLUMN = "no.oppvekststatus.column";
  /**
   * An element with this property keeps its own width; another is as much narrower than its column as the prototype is
   * than the page.
   */
  private static final String OWN_WIDTH = "no.oppvekststatus.own-width";
  private static final String PROTOTYPE = "0}";
  private static final Pattern FIELD = Pattern.compile("\\$F\\{(\\w+)\\}");

  private final TemplateShape shape;

  ShapePrinter(TemplateShape shape) {
    this.shape = shape;
  }

  JasperDesign placed(JasperDesign design) {
    JRDesignSection detail = (JRDesignSection) design.getDetailSection();
    for (JRBand band : new ArrayList<>(detail.getBandsList())) {
      if (isUsed(band)) band((JRDesignBand) band, design.getColumnWidth());
      else detail.removeBand(band);
    }
    fields(design);
    return design;
  }

  /**
   * The template has just the fields that its elements now show: a field of a column for each, and none that is not
   * used.
   */
  private static void fields(JasperDesign design) {
    Map<String, String> classes = new HashMap<>();
    for (JRField field : design.getFieldsList().toArray(new JRField[0])) {
      classes.put(field.getName(), field.getValueClassName());
      design.removeField(field);
    }
    Set<String> named = new TreeSet<>();
    for (JRExpression expression : JRExpressionCollector.collectExpressions(DefaultJasperReportsContext.getInstance(),
        design))
      FIELD.matcher(expression.getText()).results().forEach(found -> named.add(found.group(1)));
    try {
      for (String name : named) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClassName(classes.getOrDefault(name, classes.get(name.replaceFirst("\\d+$", "0"))));
        design.addField(field);
      }
    } catch (JRException e) {
      throw new IllegalStateException("a field is named twice", e);
    }
  }

  private boolean isUsed(JRBand band) {
    JRExpression when = band.getPrintWhenExpression();
    return shape.bands().isEmpty() || when == null
        || shape.bands().stream().anyMatch(name -> when.getText().equals("$F{" + name + "}"));
  }

  /**
   * A band is as much lower as its cells are when what they do not use is left out; what stands at its foot goes up
   * with it.
   */
  private void band(JRDesignBand band, int width) {
    int before = foot(band);
    group(band, width);
    int lower = before - foot(band);
    if (lower <= 0) return;
    band.setHeight(band.getHeight() - lower);
    for (JRChild child : band.getChildren())
      if (child instanceof JRDesignElement e && e.getPositionType() == PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM)
        e.setY(e.getY() - lower);
  }

  private static int foot(JRDesignElementGroup group) {
    return group.getChildren().stream().filter(JRDesignFrame.class::isInstance).map(JRDesignFrame.class::cast)
        .mapToInt(f -> f.getY() + f.getHeight()).max().orElse(0);
  }

  private void group(JRDesignElementGroup group, int width) {
    for (JRChild child : new ArrayList<>(group.getChildren())) {
      String name = child instanceof JRElement e && e.hasProperties() ? e.getPropertiesMap().getProperty(COLUMN) : null;
      if (name == null || !(child instanceof JRDesignElement prototype)) continue;
      int at = group.getChildren().indexOf(child);
      group.getChildren().remove(child);
      List<ShapeColumn> columns = shape.columns().getOrDefault(name, List.of());
      for (int c = 0; c < columns.size(); c++) {
        JRDesignElement copy = (JRDesignElement) prototype.clone();
        copy.setElementGroup(group);
        place(copy, c, columns.get(c), width);
        group.getChildren().add(at++, copy);
      }
    }
  }

  private void place(JRDesignElement copy, int c, ShapeColumn column, int width) {
    copy.setX(column.x() + copy.getX());
    fit(copy, width - column.width(), column.right());
    rename(copy, c);
    if (copy instanceof JRDesignFrame frame) parts(frame, c, column, width - column.width());
  }

  private static void fit(JRDesignElement element, int less, boolean right) {
    boolean own = element.hasProperties() && element.getPropertiesMap().containsProperty(OWN_WIDTH);
    if (!own) element.setWidth(Math.max(1, element.getWidth() - less));
    if (right && element instanceof JRDesignTextField text) text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
  }

  /** What of a cell's frame is used in its column. */
  private static void parts(JRDesignFrame frame, int c, ShapeColumn column, int less) {
    int line = frame.getChildren().get(0) instanceof JRDesignElement words ? words.getHeight() : 0;
    for (JRChild child : new ArrayList<>(frame.getChildren())) {
      if (!(child instanceof JRDesignElement part)) continue;
      if (!column.parts().isEmpty() && !isUsed(part, column.parts())) frame.getChildren().remove(child);
      else {
        fit(part, less, column.right());
        rename(part, c);
      }
    }
    close(frame, line);
  }

  /**
   * The parts that are left close up, right under the one above, and the frame is as tall as they are. A part that has
   * no words above it takes their {@code line} too.
   */
  private static void close(JRDesignFrame frame, int line) {
    List<JRDesignElement> parts = new ArrayList<>();
    for (JRChild child : frame.getChildren()) if (child instanceof JRDesignElement e) parts.add(e);
    parts.sort(Comparator.comparingInt(JRDesignElement::getY));
    int foot = 0;
    int closed = 0;
    int above = -1;
    for (JRDesignElement part : parts) {
      if (part.getPositionType() != PositionTypeEnum.FLOAT) closed = Math.max(closed, part.getY() + part.getHeight());
      else {
        if (part.getY() != above) foot = closed;
        above = part.getY();
        if (foot < line) {
          foot = 0;
          part.setHeight(line + part.getHeight());
        }
        part.setY(foot);
        closed = Math.max(closed, foot + part.getHeight());
      }
    }
    frame.setHeight(Math.max(1, closed));
  }

  /** A part shows the field it is named by; one that shows none is always used. */
  private static boolean isUsed(JRDesignElement part, Set<String> used) {
    JRExpression shown = part instanceof JRDesignTextField text ? text.getExpression()
        : part instanceof JRDesignImage image ? image.getExpression() : null;
    String field = shown == null ? "" : shown.getText();
    return !field.endsWith(PROTOTYPE)
        || used.contains(field.substring("$F{".length(), field.length() - PROTOTYPE.length()));
  }

  private static void rename(JRDesignElement copy, int c) {
    copy.setPrintWhenExpression(renamed(copy.getPrintWhenExpression(), c));
    if (copy instanceof JRDesignTextField text) text.setExpression(renamed(text.getExpression(), c));
    if (copy instanceof JRDesignSubreport rows)
      rows.setDataSourceExpression(renamed(rows.getDataSourceExpression(), c));
    if (copy instanceof JRDesignImage image) {
      image.setExpression(renamed(image.getExpression(), c));
      image.setHyperlinkTooltipExpression(renamed(image.getHyperlinkTooltipExpression(), c));
    }
    JRPropertyExpression[] given = copy.getPropertyExpressions();
    for (JRPropertyExpression old : given == null ? new JRPropertyExpression[0] : given) {
      copy.removePropertyExpression(old);
      JRDesignPropertyExpression made = new JRDesignPropertyExpression();
      made.setName(old.getName());
      made.setValueExpression(renamed(old.getValueExpression(), c));
      copy.addPropertyExpression(made);
    }
  }

  private static @Nullable JRDesignExpression renamed(@Nullable JRExpression expression, int c) {
    return expression == null ? null : new JRDesignExpression(expression.getText().replace(PROTOTYPE, c + "}"));
  }
}
