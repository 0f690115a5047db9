package no.oppvekststatus.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.FjordvikHome;

/** A command that is disturbed, in a home that was made ready for it, and what a person starts next. */
enum TrialTask {
  NIGHT {
    @Override
    void ready(TrialHome home) throws IOException {
      handIn(home.files());
      ran(home, 0, "runs");
    }

    @Override
    String[] command(TrialHome home) { return night(); }
  },
  IMPORT {
    @Override
    void ready(TrialHome home) throws IOException {
      handIn(home.files());
      Files.move(home.root().resolve("inbox"), home.root().resolve("handed"));
      Files.createDirectories(home.root().resolve("inbox"));
      ran(home, 0, "runs");
    }

    @Override
    String[] command(TrialHome home) {
      List<String> all = new ArrayList<>(List.of("import", "--municipality", "fjordvik"));
      home.files().files("handed", "").stream().map(Path::toString).forEach(all::add);
      return all.toArray(String[]::new);
    }

    /** A file that was refused is told again. */
    @Override
    int code() { return 1; }
  },
  FORMS {
    @Override
    void ready(TrialHome home) { ran(home, 0, "runs"); }

    @Override
    String[] command(TrialHome home) { return new String[] {"forms", "--year", "2025"}; }
  },
  PUBLISH {
    @Override
    void ready(TrialHome home) throws IOException {
      handIn(home.files());
      ran(home, 0, night());
      Matcher digest = Pattern.compile("Kontrollsum: (\\w+)").matcher(ran(home, 2, PUBLISHING));
      if (!digest.find()) throw new AssertionError("no digest");
      Files.writeString(home.root().resolve("digest.txt"), digest.group(1));
    }

    @Override
    String[] command(TrialHome home) throws IOException {
      return Stream.concat(Stream.of(PUBLISHING),
          Stream.of("--yes", Files.readString(home.root().resolve("digest.txt")))).toArray(String[]::new);
    }

    @Override
    List<String[]> next(TrialHome home) throws IOException { return List.of(command(home), night()); }
  },
  FETCH {
    @Override
    void ready(TrialHome home) throws IOException {
      home.clock(Instant.parse("2026-03-16T20:00:00Z"));
      ran(home, 0, "runs");
    }

    @Override
    String[] command(TrialHome home) {
      return new String[] {"fetch", "--source", "kostra-12275", "--source", "klass-kommuneendringer"};
    }
  };

  private static final String[] PUBLISHING =
      {"publish", "--municipality", "fjordvik", "--year", "2025", "--approver", "planeigar"};
  static final Instant EVENING = Instant.parse("2025-09-01T20:00:00Z");

  abstract void ready(TrialHome home) throws IOException;

  abstract String[] command(TrialHome home) throws IOException;

  /** What is started after the fault; the first is the command itself. */
  List<String[]> next(TrialHome home) throws IOException {
    return List.of(new String[][] {command(home)});
  }

  /** The exit code of the command, undisturbed. */
  int code() { return 0; }

  static String[] night() { return new String[] {"nightly", "--date", "2025-09-01"}; }

  static String ran(TrialHome home, int code, String... command) {
    TrialHome.Ran ran = home.run(command);
    if (ran.code() != code) throw new AssertionError(ran.code() + "\n" + ran.output());
    return ran.output();
  }

  /** Years of the survey, a table of a publisher, and a file that is refused. */
  private static void handIn(FjordvikHome home) throws IOException {
    home.hand(2020, 2021, 2022, 2023, 2024, 2025);
    old(home.root().resolve("inbox/ssb-12275-2025-08-31.json"), TrialSurroundings.table());
    old(home.root().resolve("inbox/fjordvik/notat.csv"), "dette;er\nikke;tall\n");
  }

  /** A file that nobody writes to any more. */
  static void old(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
  }
}
