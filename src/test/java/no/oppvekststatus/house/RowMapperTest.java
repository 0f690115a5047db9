package no.oppvekststatus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * No query within a row: while a row is read its connection is held, and a second query would want another one. As many
 * readers as the pool has connections then wait for each other for ever. What is handed to {@code query(…)} is followed
 * through the methods of its own file; nothing there may ask a store, a client of the database or a data source.
 */
class RowMapperTest {
  private static final Pattern ASKS =
      Pattern.compile(".*(Store|JdbcClient|JdbcTemplate|DataSource|TransactionTemplate|Connection)");

  @Test
  void noRowIsReadByAskingTheDatabaseAgain() {
    List<Scan> scans = scanned(
        JavaSource.under("src/main/java").stream().filter(source -> source.text().contains(".query(")).toList());
    assertThat(scans.stream().mapToInt(scan -> scan.mappers.size()).sum()).as("mappers looked at").isGreaterThan(20);
    assertThat(scans.stream().flatMap(scan -> scan.violations().stream())).isEmpty();
  }

  @Test
  void aQueryWithinARowIsFoundWhereverItHides() {
    String head =
        "class A { final JdbcClient jdbc; final OtherStore other; Object all() { return jdbc.sql(\"x\").query(";
    assertThat(violations(head + "(rs, i) -> jdbc.sql(\"y\").query(Long.class).single()).list(); } }")).hasSize(1);
    assertThat(violations(head + "(rs, i) -> other.find(rs.getLong(1))).list(); } }")).hasSize(1);
    assertThat(violations(head
        + "rs -> { put(rs); }); } void put(ResultSet rs) { deep(rs); } void deep(ResultSet rs) { this.other.find(1); } }"))
        .hasSize(1);
    assertThat(violations(head + "this::row).list(); } Object row(ResultSet rs, int i) { return more(1); } "
        + "Object more(long id) { return jdbc.sql(\"y\"); } }"))
        .containsExactly("A.java: a row is read by asking jdbc");
    assertThat(violations(head + "other::find).list(); } }")).hasSize(1);
    assertThat(violations(head + "(rs, i) -> row(rs)).list(); } Object row(ResultSet rs) { return rs.getLong(1); } "
        + "Object next() { return other.find(1); } }")).isEmpty();
  }

  private static List<String> violations(String text) {
    return scanned(List.of(JavaSource.of("A.java", text))).get(0).violations();
  }

  /** All in one go: a compiler for each file would take minutes. */
  private static List<Scan> scanned(List<JavaSource> sources) {
    List<Scan> scans = new ArrayList<>();
    try {
      JavacTask task =
          (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, d -> {}, List.of("-proc:none"), null,
              sources.stream().map(RowMapperTest::held).toList());
      for (CompilationUnitTree unit : task.parse()) {
        Scan scan = new Scan(unit.getSourceFile().getName().substring(1));
        scan.scan(unit, null);
        scans.add(scan);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scans;
  }

  private static JavaFileObject held(JavaSource source) {
    return new SimpleJavaFileObject(URI.create("string:///" + source.file()), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignore) { return source.text(); }
    };
  }

  /** The methods, what is handed to {@code query}, and which names stand for something that asks the database. */
  private static final class Scan extends TreeScanner<Void, Void> {
    private final String file;
    private final Map<String, List<Tree>> methods = new HashMap<>();
    private final Set<String> askers = new HashSet<>();
    private final List<Tree> mappers = new ArrayList<>();

    Scan(String file) { this.file = file; }

    List<String> violations() {
      Set<String> asked = new TreeSet<>();
      for (Tree mapper : mappers) asked.addAll(askedFrom(mapper));
      return asked.stream().map(field -> file + ": a row is read by asking " + field).toList();
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      methods.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>()).add(method);
      return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      if (variable.getType() != null && ASKS.matcher(variable.getType().toString()).matches())
        askers.add(variable.getName().toString());
      return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (called(call.getMethodSelect()).equals("query"))
        call.getArguments().stream().filter(a -> a instanceof LambdaExpressionTree || a instanceof MemberReferenceTree)
            .forEach(mappers::add);
      return super.visitMethodInvocation(call, nothing);
    }

    /** Names of what is asked from the tree on, through every method of this file that it calls. */
    Set<String> askedFrom(Tree start) {
      Set<String> asked = new HashSet<>();
      Set<Tree> seen = new HashSet<>();
      Deque<Tree> next = new ArrayDeque<>(List.of(start));
      while (!next.isEmpty()) {
        Tree tree = next.pop();
        if (!seen.add(tree)) continue;
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            follow(call.getMethodSelect() instanceof MemberSelectTree s ? s.getExpression() : null,
                called(call.getMethodSelect()));
            return super.visitMethodInvocation(call, nothing);
          }

          @Override
          public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            follow(reference.getQualifierExpression(), reference.getName().toString());
            return super.visitMemberReference(reference, nothing);
          }

          private void follow(Object receiver, String method) {
            if (receiver instanceof ExpressionTree e && askers.contains(called(e))) asked.add(called(e));
            if (own(receiver)) next.addAll(methods.getOrDefault(method, List.of()));
          }
        }.scan(tree, null);
      }
      return asked;
    }

    /** Of this object or this type: other types' methods of the same name are other methods. */
    private boolean own(Object receiver) {
      return receiver == null || receiver instanceof IdentifierTree i
          && (i.getName().contentEquals("this") || file.endsWith("/" + i.getName() + ".java"));
    }

    private static String called(ExpressionTree expression) {
      if (expression instanceof IdentifierTree i) return i.getName().toString();
      return expression instanceof MemberSelectTree s ? s.getIdentifier().toString() : "";
    }
  }
}
