package no.oppvekststatus.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One Java file as the compiler's own parser sees it.
 *
 * @param codeLines lines that are neither blank nor comment
 */
record JavaSource(String file, String text, List<String> types, List<Method> methods, List<String> literals,
    int codeLines) {

  private static final Map<String, List<JavaSource>> READ = new ConcurrentHashMap<>();

  /**
   * {@code lines} from signature to closing brace, both counted; {@code parameters} is 0 where the
   * signature is prescribed or wires the program: a record's own constructor, an overriding method, a bean.
   */
  record Method(String name, int lines, int parameters) {}

  /** The outermost type's simple name, which the file is named by. */
  String name() {
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last.substring(0, last.length() - ".java".length());
  }

  /** Read once: several walls look at the same files. */
  static List<JavaSource> under(String folder) {
    return READ.computeIfAbsent(folder, JavaSource::read);
  }

  private static List<JavaSource> read(String folder) {
    return parse(ProjectFiles.under(folder).stream()
        .filter(p -> p.toString().endsWith(".java") && !p.toString().contains("seeded"))
        .map(p -> new Given(ProjectFiles.name(p), ProjectFiles.text(p))).toList());
  }

  static JavaSource of(String file, String text) { return parse(List.of(new Given(file, text))).get(0); }

  private static List<JavaSource> parse(List<Given> files) {
    if (files.isEmpty()) return List.of();
    List<JavaSource> sources = new ArrayList<>();
    try {
      JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, d -> {},
          List.of("-proc:none"), null, files);
      for (CompilationUnitTree unit : task.parse()) {
        Scan scan = new Scan(Trees.instance(task).getSourcePositions(), unit);
        scan.scan(unit, null);
        String text = unit.getSourceFile().getCharContent(true).toString();
        String file = unit.getSourceFile().toUri().getPath().substring(1);
        sources.add(new JavaSource(file, text, scan.types, scan.methods, scan.literals, codeLines(text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(sources);
  }

  private static int codeLines(String text) {
    int count = 0;
    boolean comment = false;
    for (String raw : text.split("\n")) {
      String line = raw.strip();
      if (!comment && !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*")) count++;
      if (!comment && line.startsWith("/*")) comment = true;
      if (comment && line.endsWith("*/")) comment = false;
    }
    return count;
  }

  /** Collects what the walls look at. */
  private static final class Scan extends TreeScanner<Void, Void> {
    private final List<String> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final LineMap lines;

    Scan(SourcePositions positions, CompilationUnitTree unit) {
      this.positions = positions;
      this.unit = unit;
      this.lines = unit.getLineMap();
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      types.add(type.getSimpleName().toString());
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        long from = lines.getLineNumber(positions.getStartPosition(unit, method));
        long to = lines.getLineNumber(positions.getEndPosition(unit, method));
        methods.add(new Method(method.getName().toString(), (int) (to - from + 1),
            ours(method) ? method.getParameters().size() : 0));
      }
      return super.visitMethod(method, nothing);
    }

    /** Neither wiring nor a signature that another type prescribes. */
    private static boolean ours(MethodTree method) {
      return method.getModifiers().getAnnotations().stream().map(a -> a.getAnnotationType().toString())
          .noneMatch(Set.of("Override", "Bean")::contains);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getKind() == Tree.Kind.STRING_LITERAL) literals.add((String) literal.getValue());
      return null;
    }
  }

  /** A source held in memory. */
  private static final class Given extends SimpleJavaFileObject {
    private final String text;

    Given(String file, String text) {
      super(URI.create("string:///" + file), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignore) { return text; }
  }
}
