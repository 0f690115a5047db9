package no.oppvekststatus;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.FjordvikHome;
import no.oppvekststatus.fixtures.ProgramProcess;
import no.oppvekststatus.fixtures.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs in processes of their own that share one database, frozen or asked to end in the middle of the night. */
class TakenOverNightTest {
  private static final String[] NIGHT = {"nightly", "--date", "2025-09-01"};
  private static final String TAKEOVERS = "OPPVEKST_LEASE_TAKEOVERS";
  private static final int[] YEARS = {2020, 2021, 2022, 2023, 2024, 2025};

  @TempDir Path undisturbed;
  @TempDir Path disturbed;
  private PGSimpleDataSource database = new PGSimpleDataSource();
  private JdbcClient jdbc = JdbcClient.create(database);
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private FjordvikHome expected = new FjordvikHome(Path.of(""));
  private FjordvikHome home = new FjordvikHome(Path.of(""));

  @BeforeEach
  void anUndisturbedNight() throws Exception {
    mail.start();
    expected = FjordvikHome.furnish(undisturbed, YEARS);
    home = FjordvikHome.furnish(disturbed, YEARS);
    onAFreshDatabase();
    expected.run(settings(), NIGHT);
    assertThat(mails()).hasSize(1);
    expectedExport = expected.export(settings());
    expectedMails = mails();
    mail.purgeEmailFromAllMailboxes();
    onAFreshDatabase();
  }

  private String expectedExport = "";
  private List<String> expectedMails = List.of();

  @AfterEach
  void stop() {
    ProgramProcess.endAll();
    mail.stop();
  }

  @Test
  void aFrozenProgramIsTakenOverAndWritesNothingWhenItWakes() throws Exception {
    ProgramProcess first =
        ProgramProcess.start(disturbed, environment(), NIGHT).await(() -> home.any("archive", ".csv")).signal("STOP");
    ProgramProcess second = ProgramProcess.start(disturbed, environment(), NIGHT);
    assertThat(second.ended()).as(second.output()).isZero();
    assertAsUndisturbed();
    long fencing = lease("fencing");
    assertThat(first.signal("CONT").ended()).as(first.output()).isEqualTo(3);
    assertThat(first.output()).contains("et annet har overtatt natten 2025-09-01. Ingenting mer er skrevet herfra.");
    assertAsUndisturbed();
    assertThat(lease("fencing")).as("it takes nothing back").isEqualTo(fencing);
    assertThat(lease("takeovers")).isEqualTo(1);
    assertThat(home.run(settings(), NIGHT)).contains("0 endringer");
  }

  @Test
  void aProgramThatIsAskedToEndStopsAfterItsFileAndTheNextStartDoesTheRest() throws Exception {
    ProgramProcess first =
        ProgramProcess.start(disturbed, environment(), NIGHT).await(() -> home.any("archive", ".csv")).signal("TERM");
    assertThat(first.ended()).as(first.output()).isEqualTo(143);
    assertThat(first.output()).contains("Natten 2025-09-01 er stanset, som bedt om.").contains("  ser over innboksen\n")
        .containsPattern("  leser filer: [0-6] av 6\\n");
    assertThat(jdbc.sql("SELECT status FROM batch_job_execution").query(String.class).list())
        .containsExactly("STOPPED");
    assertThat(jdbc.sql("SELECT holder || '/' || (SELECT outcome FROM night) FROM lease").query(String.class).single())
        .isEqualTo("/running");
    assertThat(disturbed.resolve("out/fjordvik/2025")).as("what was left for the next start").doesNotExist();
    ProgramProcess second = ProgramProcess.start(disturbed, environment(), NIGHT);
    assertThat(second.ended()).as(second.output()).isZero();
    assertThat(second.output()).contains("  vurderer kommuner: 1\n").contains("  lager utkast: 1\n");
    assertThat(lease("takeovers")).as("nobody had to take it over").isZero();
    assertAsUndisturbed();
  }

  @Test
  void aNightThatEveryProgramIsLostInIsStoppedAndOperationsAreNotified() throws Exception {
    for (int n = 0; n < 2; n++) {
      long before = lease("fencing");
      ProgramProcess killed = ProgramProcess.start(disturbed, with(TAKEOVERS, "1"), NIGHT)
          .await(() -> lease("fencing") > before).signal("KILL");
      assertThat(killed.ended()).as(killed.output()).isEqualTo(137);
      assertThat(lease("takeovers")).isEqualTo(n);
    }
    Map<String, String> left = home.hashes("inbox");
    ProgramProcess last = ProgramProcess.start(disturbed, with(TAKEOVERS, "1"), NIGHT);
    assertThat(last.ended()).as(last.output()).isEqualTo(3);
    assertThat(last.output())
        .contains("Stoppet: Programmet som kjørte natten, har forsvunnet eller blitt borte 2 ganger");
    assertThat(home.hashes("inbox")).as("nothing is read").isEqualTo(left);
    assertThat(disturbed.resolve("out/natt-2025-09-01.txt")).content().startsWith("Natten 2025-09-01 stoppet")
        .contains("Neste steg: ");
    assertThat(mails()).singleElement().satisfies(m -> assertThat(m).contains("Natten 2025-09-01 stoppet"));
    home.run(settings(), NIGHT);
    assertThat(lease("takeovers")).as("a person has started it anew").isZero();
    assertThat(home.hashes("out/fjordvik")).isEqualTo(expected.hashes("out/fjordvik"));
  }

  private void assertAsUndisturbed() throws Exception {
    for (String folder : List.of("out/fjordvik", "archive", "inbox"))
      assertThat(home.hashes(folder)).as(folder).isEqualTo(expected.hashes(folder));
    assertThat(home.export(settings())).isEqualTo(expectedExport);
    assertThat(mails()).isEqualTo(expectedMails);
  }

  private long lease(String column) { return jdbc.sql("SELECT " + column + " FROM lease").query(Long.class).single(); }

  private List<String> mails() throws Exception {
    List<String> bodies = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages())
      bodies.add(message.getSubject() + "\n" + GreenMailUtil.getBody(message));
    return bodies.stream().map(body -> body.replaceAll("(?m)^(------=_Part|\\s*boundary=).*$", "").strip()).sorted()
        .toList();
  }

  private void onAFreshDatabase() throws Exception {
    database = TestDatabase.fresh().unwrap(PGSimpleDataSource.class);
    jdbc = JdbcClient.create(database);
  }

  private Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    for (String setting : settings()) {
      String[] pair = setting.substring(2).split("=", 2);
      all.put(pair[0].replace('.', '_').replace("-", "").toUpperCase(java.util.Locale.ROOT), pair[1]);
    }
    return all;
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> all = environment();
    all.put(name, value);
    return all;
  }

  private String[] settings() {
    return Stream.of("--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=postgres",
        "--oppvekst.database.durable=false",
        "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.getSmtp().getPort(),
        "--oppvekst.mail.operations=drift@fjordvik.invalid",
        "--oppvekst.lease.heartbeat=200ms", "--oppvekst.lease.silence=1s").toArray(String[]::new);
  }
}
