package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.oppvekststatus.fixtures.TestDatabase;
import no.oppvekststatus.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class FirstLoginSettingsTest {
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
  @TempDir Path home;
  private JdbcClient jdbc;
  private UserStore users;

  @BeforeEach
  void open() {
    jdbc = JdbcClient.create(TestDatabase.fresh());
    users = new UserStore(jdbc);
  }

  @Test
  void theFirstStartMakesALoginForEveryRoleAndUnitAndTellsEachPasswordOnce() throws Exception {
    String console = start();
    List<String> file = Files.readAllLines(home.resolve("passord-forste-start.txt"));
    assertThat(users.viewer("drift")).contains(new Viewer("drift", UserRole.OPERATOR, "", ""));
    assertThat(users.viewer("planeier-nordvik"))
        .contains(new Viewer("planeier-nordvik", UserRole.PLAN_OWNER, "nordvik", ""));
    assertThat(users.viewer("utvalg-sorvik").orElseThrow().role()).isEqualTo(UserRole.COMMITTEE_MEMBER);
    assertThat(users.viewer("tjeneste-nordvik-tidlig").orElseThrow().scope()).isEqualTo("tidlig");
    assertThat(users.viewer("enhet-sorvik-skole-b").orElseThrow().scope()).isEqualTo("skole-b");
    assertThat(file).hasSize(6).allMatch(line -> line.startsWith("enhetsleder"));
    assertThat(console).contains("planeier-nordvik", "drift", "passord-forste-start.txt")
        .doesNotContain("enhet-nordvik-skole-a");
    for (String line : file) assertThat(opens(line)).as(line).isTrue();
    console.lines().filter(line -> line.startsWith("  "))
        .forEach(line -> assertThat(opens(line.strip())).as(line).isTrue());
  }

  @Test
  void theSecondStartChangesAndTellsNothing() throws Exception {
    start();
    String file = Files.readString(home.resolve("passord-forste-start.txt"));
    List<String> hashes = jdbc.sql("SELECT password FROM local_user ORDER BY name").query(String.class).list();
    assertThat(start()).isEmpty();
    assertThat(home.resolve("passord-forste-start.txt")).hasContent(file);
    assertThat(jdbc.sql("SELECT password FROM local_user ORDER BY name").query(String.class).list()).isEqualTo(hashes);
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws Exception {
    Files.writeString(home.resolve("passord-forste-start.txt"), "left by somebody else");
    start();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("passord-forste-start.txt"))))
        .isEqualTo("rw-------");
  }

  @Test
  void passwordsAreLongAndNeverTheSame() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) made.add(FirstLogins.password(new SecureRandom()));
    assertThat(made).hasSize(1000).allMatch(password -> password.matches("[a-zA-Z3-9]{16}"));
  }

  private boolean opens(String line) {
    String[] words = line.split("\\s+");
    return encoder.matches(words[2], users.login(words[1]).getPassword());
  }

  private String start() {
    Clock clock = Clock.fixed(CounterContext.NOW, ZoneOffset.UTC);
    PrintStream before = System.out;
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    try {
      new FirstLoginSettings(users, Nordvik.names(), encoder, clock, new Home(home))
          .run(new DefaultApplicationArguments());
    } finally {
      System.setOut(before);
    }
    return console.toString(StandardCharsets.UTF_8);
  }
}
