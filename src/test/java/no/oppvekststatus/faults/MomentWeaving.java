package no.oppvekststatus.faults;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes, in a copy of the compiled classes, the program say each of its moments; no source is changed. Its own calls
 * that move and delete files lead to {@link Moments}; the commit of the database driver, its statements and the sending
 * of the mail client are said from within them, whoever calls. A Java agent would do the same while the classes are
 * loaded, but Java 17 crashes where there is an archive of classes too, and without the archive each start takes twice
 * as long.
 */
final class MomentWeaving {
  private static final String FILES = "java/nio/file/Files";
  private static final int ROOM = 2;
  private static final Set<String> CALLS = Set.of("move", "delete", "deleteIfExists");
  /** Rooms whose classes are hashed into every edition: they stay as they are. None of them moves a file. */
  private static final Set<String> HASHED = Set.of("plan", "figures", "assessment", "disclosure", "document", "wording",
      "composition", "drawing", "page", "workbook", "report");
  private static final String OURS = Moments.class.getName().replace('.', '/');

  private MomentWeaving() {}

  /** A class of the program, whose calls are led to {@link Moments}. */
  static byte[] program(String name, byte[] compiled) {
    String[] path = name.split("/");
    boolean calls = name.startsWith("no/oppvekststatus/") && name.endsWith(".class") && path.length > ROOM + 1
        && !HASHED.contains(path[ROOM]) && !path[ROOM].equals("faults")
        && new String(compiled, StandardCharsets.ISO_8859_1).contains(FILES);
    if (!calls) return compiled;
    ClassReader reader = new ClassReader(compiled);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
      @Override
      public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, type, signature, thrown)) {
          @Override
          public void visitMethodInsn(int code, String owner, String called, String of, boolean inInterface) {
            String to = owner.equals(FILES) && CALLS.contains(called) ? OURS : owner;
            super.visitMethodInsn(code, to, called, of, inInterface);
          }
        };
      }
    }, 0);
    return writer.toByteArray();
  }

  /** Classes of the libraries by the name of their file, which take the place of those in the jars. */
  static Map<String, byte[]> libraries() {
    return Map.of(
        "org/postgresql/jdbc/PgConnection.class",
        around("org.postgresql.jdbc.PgConnection", Moments.AroundCommit.class, named("commit")),
        "org/postgresql/jdbc/PgPreparedStatement.class",
        around("org.postgresql.jdbc.PgPreparedStatement", Moments.AroundStatement.class,
            ElementMatchers.<MethodDescription>namedOneOf("executeUpdate", "executeQuery", "execute")
                .and(takesArguments(0))),
        "org/eclipse/angus/mail/smtp/SMTPTransport.class",
        around("org.eclipse.angus.mail.smtp.SMTPTransport", Moments.AroundMail.class, named("sendMessage")));
  }

  private static byte[] around(String type, Class<?> advice, ElementMatcher<? super MethodDescription> methods) {
    try {
      return new ByteBuddy().redefine(Class.forName(type)).visit(Advice.to(advice).on(methods)).make().getBytes();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
