package no.oppvekststatus.backup;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this program has. */
final class MigrationReader {
  private static final Pattern NAME = Pattern.compile("V([\\d._]+)__.*\\.sql");

  private MigrationReader() {}

  /** Their versions. */
  static List<String> versions() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:sql/migration/V*.sql"))
        .map(Resource::getFilename)
        .filter(Objects::nonNull).map(NAME::matcher).filter(Matcher::matches).map(name -> name.group(1)).sorted()
        .toList();
  }
}
