package no.oppvekststatus.command;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.Application;
import no.oppvekststatus.fixtures.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a home and a database of its own, started once for many commands. */
public final class OpenContext implements AutoCloseable {
  public final PGSimpleDataSource database;
  private final Path home;
  private final ConfigurableApplicationContext context;

  /** How a command ended and what it said. */
  public record Run(int code, String out, String err) {
    public String all() { return out + err; }
  }

  public OpenContext(Path home, String... settings) throws java.sql.SQLException {
    this.home = home;
    this.database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    List<String> all =
        new ArrayList<>(List.of("--oppvekst.home=" + home, "--spring.datasource.url=" + database.getURL(),
            "--spring.datasource.username=postgres"));
    all.addAll(List.of(settings));
    this.context = Application.Context.start(all.toArray(String[]::new), false);
  }

  <T> T get(Class<T> type) { return context.getBean(type); }

  public Run run(String... command) { return run(Terminal.NOBODY, command); }

  /** Somebody at the keyboard gives this answer to every question. */
  public Run answering(String answer, String... command) {
    return run(question -> Optional.of(answer), command);
  }

  Run run(Terminal terminal, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--home", home.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Oppvekststatus.run(all.toArray(String[]::new), (given, web) -> left(context), out, err, terminal);
    return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A command closes its context; this one stays open. */
  private static ConfigurableApplicationContext left(ConfigurableApplicationContext context) {
    return (ConfigurableApplicationContext) Proxy.newProxyInstance(OpenContext.class.getClassLoader(),
        new Class<?>[] {ConfigurableApplicationContext.class}, (proxy, method, arguments) -> {
          if (method.getName().equals("close")) return null;
          try {
            return method.invoke(context, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  @Override
  public void close() { context.close(); }
}
