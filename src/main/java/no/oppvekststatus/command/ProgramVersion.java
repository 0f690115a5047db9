package no.oppvekststatus.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import no.oppvekststatus.assessment.Assessment;
import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} says: the version, the commit it was built from, the edition of the rules, and the Java it
 * runs on.
 */
final class ProgramVersion implements IVersionProvider {
  private static final String UNKNOWN = "ukjent";

  @Override
  public String[] getVersion() {
    return lines(properties("/META-INF/build-info.properties"), properties("/git.properties"));
  }

  /** {@code commit} is empty where the program was built from a folder that is no Git repository. */
  static String[] lines(Properties build, Properties commit) {
    String changed =
        Boolean.parseBoolean(commit.getProperty("git.dirty")) ? ", med endringer som ikke er lagret i Git" : "";
    return new String[] {
        "oppvekststatus " + build.getProperty("build.version", UNKNOWN) + " av "
            + build.getProperty("build.time", UNKNOWN),
        "revisjon " + commit.getProperty("git.commit.id.full", UNKNOWN) + changed,
        "regelverk " + Assessment.RULES_VERSION,
        "Java " + System.getProperty("java.version")};
  }

  private static Properties properties(String resource) {
    Properties properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream(resource)) {
      if (in != null) properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return properties;
  }
}
