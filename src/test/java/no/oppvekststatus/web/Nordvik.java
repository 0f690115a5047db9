package no.oppvekststatus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.oppvekststatus.edition.Edition;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Ownership;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Two invented municipalities, Nordvik and Sørvik, with drafts, forms and one edition each; both have a unit skole-a.
 */
final class Nordvik {
  static final String SAMPLE_UNIT = "skole-a";

  /**
   * What an edition remembers: a figure against two references, a hidden one that somebody forgot to empty, a missing
   * one, a unit's.
   */
  static final String EXPORT = """
      municipality,plan,indicator,place,period,breakdown,unit,decimals,x,n,value,lower,upper,symbol,preliminary,baseline,verdict,rule,reference,reference_value,table,file_sha256,figure_id
      nordvik,plan,trivsel,9901,2023,,%,1,40,99,40.404,31.2,50.3,,false,40.404,BASELINE,2,EAK,41.25,12345,aa,f1
      nordvik,plan,trivsel,9901,2023,,%,1,40,99,40.404,31.2,50.3,,false,40.404,BASELINE,2,EKG11,39.96,12345,aa,f1
      nordvik,plan,trivsel,9901,2024,,%,1,,,,,,..,false,40.404,NOT_MEASURED,1,,,12345,aa,f2
      nordvik,plan,trivsel,9901,2024,kjonn=gutter,%,1,2,3,66.667,1,2,:,false,66.667,SUPPRESSED,1,EAK,50,12345,aa,f3
      nordvik,plan,trivsel,nordvik/skole-a,2024,,%,1,9,20,45.0,25,66,,false,45.0,BASELINE,2,,,12345,aa,f4
      """;

  private Nordvik() {}

  static PlanNames names() {
    return new PlanNames(
        new PlanBook(List.of(entry("nordvik", "Nordvik"), entry("sorvik", "Sørvik")), List.of(), List.of(), ""));
  }

  private static PlanBook.Entry entry(String id, String name) {
    Municipality municipality = new Municipality(id, name, "9901", "99", "Fylket", null, List.of());
    Plan.Terms terms =
        new Plan.Terms("enhet", "enheter", "enhetsleder", "tiltak", "område", "kommunedirektør", "utvalg");
    Plan plan = new Plan(id + "-2024-2027", "Plan", LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31), "2024–2027",
        List.of(Language.BOKMAL),
        municipality, terms, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(),
        List.of(), List.of(), List.of());
    Organisation organisation = new Organisation(id, true, null, null,
        List.of(unit("skole-a", "Åsen skole", "skole"), unit("skole-b", "Bakken skole", "skole"),
            unit("barnehage", "Lia <barnehage>", "tidlig")),
        List.of(
            new Organisation.Committee("oppvekst", "Utvalg for oppvekst", "a@example.invalid", List.of(), List.of())),
        List.of(), new Organisation.ReportingRound(11, 1, 2, 1));
    return new PlanBook.Entry(plan, organisation, Map.of());
  }

  private static Unit unit(String id, String name, String area) {
    return new Unit(id, name, List.of(), "skole", "oppvekst", Ownership.MUNICIPAL, null, null, false, true, null, true,
        null, null, 20, area, 0);
  }

  /** Writes drafts and forms of 2025 and gives back the editions of 2024, whose files lie in the archive. */
  static List<Edition> fillHome(Home home) {
    for (String municipality : List.of("nordvik", "sorvik")) {
      write(home.out(municipality, 2025), reports(""));
      write(home.forms(municipality, 2025), List.of(
          new Edition.EditionDocument(new UUID(0, 0), "skole-a.xlsx", DocumentKind.FORM, "skole-a", Language.BOKMAL,
              null, ""),
          new Edition.EditionDocument(new UUID(0, 0), "skole-b.xlsx", DocumentKind.FORM, "skole-b", Language.BOKMAL,
              null, "")));
    }
    return List.of(edition(home, "nordvik", 1, "1"), edition(home, "nordvik", 2, "2"), edition(home, "sorvik", 1, "3"));
  }

  private static Edition edition(Home home, String municipality, int number, String salt) {
    List<Edition.EditionDocument> documents = write(home.edition(municipality, 2024, number), reports(salt));
    if (number == 2) write(home.out(municipality, 2024), documents); // the copies that publishing writes to out/
    return new Edition(0, municipality, "plan", 2024, number, Instant.parse("2025-04-14T10:00:00Z"), "planeier",
        "grunn", "1.0", "", documents);
  }

  private static List<Edition.EditionDocument> reports(String salt) {
    return List.of(document("statusrapport-oppvekst-nb.pdf", DocumentKind.STATUS_REPORT, "oppvekst", 14, salt),
        document("statusrapport-oppvekst-nb.xlsx", DocumentKind.STATUS_REPORT, "oppvekst", null, salt),
        document("enhet-skole-a-nb.pdf", DocumentKind.UNIT_REPORT, "skole-a", 2, salt),
        document("enhet-skole-b-nb.pdf", DocumentKind.UNIT_REPORT, "skole-b", 1, salt),
        document("enhet-barnehage-nn.pdf", DocumentKind.UNIT_REPORT, "barnehage", 2, salt),
        document("evaluering-nb.pdf", DocumentKind.EVALUATION, "kft", 9, salt));
  }

  private static Edition.EditionDocument document(String path, DocumentKind kind, String recipient,
      @Nullable Integer pages,
      String salt) {
    return new Edition.EditionDocument(UUID.nameUUIDFromBytes((salt + path).getBytes(StandardCharsets.UTF_8)), path,
        kind, recipient,
        path.contains("-nn") ? Language.NYNORSK : Language.BOKMAL, pages, "");
  }

  /** Every file holds its own path, so that a test can see which one it was given. */
  private static List<Edition.EditionDocument> write(Path folder, List<Edition.EditionDocument> documents) {
    try {
      Files.createDirectories(folder);
      List<Edition.EditionDocument> written =
          documents.stream().map(d -> d.sha256().isEmpty() ? hashed(folder, d) : d).toList();
      for (Edition.EditionDocument d : written)
        Files.writeString(folder.resolve(d.path()), content(folder, d, documents));
      Files.writeString(folder.resolve("manifest.json"),
          written.stream().map(Nordvik::line).collect(Collectors.joining(",", "[", "]")));
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path folder, Edition.EditionDocument d, List<Edition.EditionDocument> given) {
    boolean copy = given.stream().noneMatch(g -> g.sha256().isEmpty());
    Path place = copy ? Path.of("archive/editions/nordvik/2024/2") : folder;
    return text(place, d);
  }

  private static String text(Path folder, Edition.EditionDocument d) {
    String place = folder.toString().replace('\\', '/');
    int tail = Math.max(place.lastIndexOf("out/"), place.lastIndexOf("archive/"));
    return "%PDF " + place.substring(tail) + "/" + d.path();
  }

  private static Edition.EditionDocument hashed(Path folder, Edition.EditionDocument d) {
    String text = text(folder, d);
    return new Edition.EditionDocument(d.id(), d.path(), d.kind(), d.recipient(), d.language(), d.pages(),
        sha256(text));
  }

  private static String line(Edition.EditionDocument d) {
    return String.format(
        "{\"path\":\"%s\",\"kind\":\"%s\",\"recipient\":\"%s\",\"language\":\"%s\",\"pages\":%s,\"sha256\":\"%s\"}",
        d.path(), d.kind().code(), d.recipient(), d.language(), d.pages(), d.sha256());
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
