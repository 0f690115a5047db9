package no.oppvekststatus.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.fixtures.TestPublisher;
import no.oppvekststatus.fixtures.TestTable;

/** What the program meets outside its home: a mail server, publishers, and a database server where it has not its own. */
final class TrialSurroundings implements AutoCloseable {
  private static final TestTable TABLE = TestTable.of12275("2026-03-16T07:00:00Z", "0301", "9901");
  private static final String CHANGES = "{\"codeChanges\":[{\"oldCode\":\"5015\",\"oldName\":\"Ørland\","
      + "\"newCode\":\"5057\",\"newName\":\"Ørland\",\"changeOccurred\":\"2020-01-01\"}]}";

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final TestPublisher publisher;
  private final ProgramFiles program;
  private final Optional<FaultServer> server;

  /** @param server true for a server that is not the program's own */
  TrialSurroundings(Path folder, boolean server) throws IOException {
    this.program = new ProgramFiles(folder.resolve("program"));
    this.server = server ? Optional.of(new FaultServer(folder.resolve("server-" + ProcessHandle.current().pid())))
        : Optional.empty();
    this.publisher = new TestPublisher().at("/tables/12275/metadata", TestPublisher.Answer.ok(TABLE.metadata()))
        .at("/tables/12275/data", TestPublisher.Answer.ok(table()))
        .at("/classifications/131/changes", TestPublisher.Answer.ok(CHANGES));
    mail.start();
  }

  /** A table as its publisher answers it. */
  static String table() {
    return TABLE.with(TestTable.PLACE, "9901").with("KOKbvfunksjon0000", "0").data();
  }

  GreenMail mail() { return mail; }

  ProgramFiles program() { return program; }

  Optional<FaultServer> server() { return server; }

  Map<String, String> settings() {
    Map<String, String> all = new HashMap<>();
    for (String id : List.of("ssb", "klass", "fhi", "udir"))
      all.put("oppvekst.sources." + id + ".url", publisher.address() + "/");
    all.put("spring.mail.host", "127.0.0.1");
    all.put("spring.mail.port", String.valueOf(mail.getSmtp().getPort()));
    return all;
  }

  @Override
  public void close() {
    publisher.close();
    mail.stop();
    server.ifPresent(FaultServer::close);
  }
}
