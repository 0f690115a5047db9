package no.oppvekststatus.report;

import static no.oppvekststatus.report.Icon.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.FigureRow;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Section;
import org.jspecify.annotations.Nullable;

/** Made-up documents that hold every kind of block, with easy and hard contents. */
final class EveryBlock {
  private EveryBlock() {}

  static Imprint imprint() {
    return new Imprint(2, Instant.parse("2025-04-14T00:14:00Z"), "kommunedirektør", null, List.of());
  }

  static Document document(Section... sections) {
    return document(null, sections);
  }

  static Document document(Document.@Nullable Cover cover, Section... sections) {
    return new Document(imprint(), "nb", "Status for det forebyggende arbeidet 2024", "Ørland kommune",
        "Ørland kommune  Status for det forebyggende arbeidet 2024", "Eksempeldata – ikke offisielle tall",
        "Utgave 2 · publisert 14. april 2025", cover, List.of(sections));
  }

  static Section section(String title, Block... blocks) {
    return new Section(1, null, title, title, true, null, List.of(blocks));
  }

  static Section part(String title, Block... blocks) {
    return new Section(2, null, title, "Del", false, null, List.of(blocks));
  }

  /** A whole report of the mock-up's kind. */
  static Document report() {
    return document(cover(), year(), lights(), area(), indicators(), tiers(), tierTable(), calendar(), costs(), costTable(), matrix(26),
        remarks());
  }

  static Document.Cover cover() {
    return new Document.Cover("Status for det forebyggende arbeidet 2024",
        "Årlig rapport om strategisk plan og handlingsplan for forebyggende arbeid 2022–2025", "Til komité for oppvekst og helse",
        "Resultat – én figur per indikator", "Innsats – én firkant per tiltak", "Område",
        List.of(new Document.CoverRow("1", List.of(ON_TRACK, BEHIND, NOT_MEASURED), many(IN_OPERATION, 2, PARTLY, 4, START_UNKNOWN, 1)),
            new Document.CoverRow("2", List.of(ON_TRACK, ON_TRACK, TOO_SMALL), many(IN_OPERATION, 1, PARTLY, 3, DELAYED, 1)),
            new Document.CoverRow("3", List.of(REACHED, ON_TRACK, ON_TRACK), many(IN_OPERATION, 1, PARTLY, 4, START_UNKNOWN, 1)),
            new Document.CoverRow("4", List.of(ON_TRACK, ON_TRACK, BEHIND, WRONG_WAY, NOT_MEASURED),
                many(IN_OPERATION, 5, PARTLY, 4, DELAYED, 1, START_UNKNOWN, 1, UNANSWERED, 1))),
        List.of(new Document.Fact("Tilstand", "Publisert"), new Document.Fact("Utgave", "2, publisert 14. april 2025"),
            new Document.Fact("Erstatter", "Utgave 1, 21. mars 2025")),
        new Document.Notice("Eksempeldata – ikke offisielle tall", "Alle tall, svar, møter og beløp i denne utgaven er laget for å vise utformingen."),
        "Fire satsingsområder med 14 indikatorer og 30 tiltak, ett tegn for hver.");
  }

  static List<Icon> many(Object... iconsAndCounts) {
    List<Icon> icons = new ArrayList<>();
    for (int i = 0; i < iconsAndCounts.length; i += 2) icons.addAll(Collections.nCopies((Integer) iconsAndCounts[i + 1], (Icon) iconsAndCounts[i]));
    return icons;
  }

  static Section year() {
    return section("Året 2024 på én side", new Block.Statements(List.of(
        new Block.Statement(WRONG_WAY, "Flere elever opplever mobbing: 5,0 % i 2021 og 12,1 % i 2024 på 7. og 10. trinn. Målet er 3,0 % i 2025."),
        new Block.Statement(BEHIND, "27,2 % av elevene på 8.–10. trinn har mange psykiske plager (2023). Tallet ligger bak planen, men endringen fra 2021 er ikke sikker."),
        new Block.Statement(REACHED, "Målet om at alle ledernivå har tatt i bruk samhandlingsmodellen, er nådd."),
        new Block.Statement(IN_OPERATION, "8 av 26 skal-tiltak er i drift i alle enheter de gjelder for, og 9 er delvis i drift."),
        new Block.Statement(DELAYED, "To tiltak er forsinket: Helsestasjon for ungdom og Familieråd – utenfor barnevernstjenesten."))));
  }

  static Section lights() {
    return part("Resultat og innsats i de fire satsingsområdene",
        new Block.Table("To lys, aldri én samlet karakter. Ett tegn for hver indikator og hvert tiltak viser hva lyset bygger på.",
            List.of(new Column("Satsingsområde", 190, "left"), new Column("Resultat – 14 indikatorer", 150, "left"),
                new Column("Innsats – tiltak knyttet til området", 150, "left")),
            List.of(new Row("normal", List.of(Cell.of("Oppvekstreformen (Barnevernsreformen)").withNote("8 mål"),
                    light(BEHIND, "Bak planen", List.of(ON_TRACK, BEHIND, NOT_MEASURED), "1 bak planen, 1 i rute, 1 ikke målt"),
                    light(PARTLY, "Delvis i drift", many(IN_OPERATION, 2, PARTLY, 4, START_UNKNOWN, 1), "2 i drift, 4 delvis, 1 start ukjent"))),
                new Row("normal", List.of(Cell.of("Skape en helse- og oppvekstsektor / en kommune / et lokalsamfunn som bidrar positivt for å fremme barns fysiske og psykiske helse").withNote("12 mål"),
                    light(WRONG_WAY, "Feil vei", List.of(ON_TRACK, ON_TRACK, BEHIND, WRONG_WAY, NOT_MEASURED), "1 feil vei, 1 bak planen, 2 i rute, 1 ikke målt"),
                    light(DELAYED, "Forsinket", many(IN_OPERATION, 5, PARTLY, 4, DELAYED, 1, START_UNKNOWN, 1, UNANSWERED, 1), "1 forsinket, 4 delvis, 5 i drift, 2 andre"))))),
        new Block.Panels(List.of(
            new Block.Panel("Hvem har svart", "14 av 16", "enheter har svart.", many(ANSWERED_DOT, 14, UNANSWERED, 2), "14 av 16 enheter har svart",
                List.of("Ikke besvart: Kvalifiseringsenheten og Roret.", "13 enheter svarte innen fristen 1. februar.")),
            new Block.Panel("Rettet i denne utgaven", null, null, List.of(), null, List.of("Enheter som har svart: fra 13 til 14.", "Grunn: Brekstad barneskole leverte skjemaet 2. april.")))),
        new Block.Key("Resultat", List.of(new Block.KeyItem(REACHED, "Nådd"), new Block.KeyItem(REACHED_UNCERTAIN, "Nådd, men usikkert"), new Block.KeyItem(ON_TRACK, "I rute"),
            new Block.KeyItem(BEHIND, "Bak planen"), new Block.KeyItem(NOT_CERTAIN, "Ikke sikkert nådd"), new Block.KeyItem(WRONG_WAY, "Feil vei"), new Block.KeyItem(NOT_MEASURED, "Ikke målt"),
            new Block.KeyItem(TOO_SMALL, "For lite grunnlag"), new Block.KeyItem(SUPPRESSED, "Skjermet"))),
        new Block.Key("Innsats", List.of(new Block.KeyItem(IN_OPERATION, "I drift"), new Block.KeyItem(PARTLY, "Delvis i drift"), new Block.KeyItem(DELAYED, "Forsinket"),
            new Block.KeyItem(START_UNKNOWN, "Start ukjent"), new Block.KeyItem(UNANSWERED, "Ikke besvart"), new Block.KeyItem(NOT_DUE, "Ikke forfalt"))));
  }

  private static Cell light(Icon icon, String word, List<Icon> strip, String counts) {
    return new Cell(icon, word, counts, strip, null, null, true, false);
  }

  static Section area() {
    return new Section(1, "4", "Skape en helse- og oppvekstsektor / en kommune / et lokalsamfunn som bidrar positivt for å fremme barns fysiske og psykiske helse",
        "Satsingsområde 4", true, null, List.of(
            new Block.Table("", List.of(new Column("Mål", 24, "left"), new Column("Tekst", 216, "left"), new Column("Resultat", 122, "left"), new Column("Innsats", 129, "left")),
                List.of(goal("4.1", "Flere fullfører det 13-årige skoleløpet innen planperioden er omme", ON_TRACK, "I rute", PARTLY, "Delvis i drift"),
                    goal("4.2", "Læringsmiljøet i barnehage og skole sikres systematisk", WRONG_WAY, "Feil vei", IN_OPERATION, "I drift"),
                    goal("4.10", "SLT-modellen er innført", NOT_MEASURED, "Ingen indikator knyttet", IN_OPERATION, "I drift")))));
  }

  private static Row goal(String number, String text, Icon result, String word, Icon effort, String effortWord) {
    return new Row("normal", List.of(Cell.of(number), Cell.of(text), Cell.status(result, word), Cell.status(effort, effortWord)));
  }

  static Section indicators() {
    return part("Indikatorer", completed(), mobbing(), plager(), arsverk(), trivsel(),
        new Block.IndicatorBlock("x", TOO_SMALL, "For lite grunnlag", "Opplever mobbing, 7. trinn, egen skole", "Trinnet har for få svar til å vise tall. 17 svar, minst 20 kreves.",
            chart(true, List.of(), null, null, null, List.of(), List.of(), null), List.of(), "Kilde [3]."));
  }

  static Chart.Point p(int year, double value, double lower, double upper) {
    return new Chart.Point(year, value, lower, upper, false);
  }

  static Chart.Point p(int year, double value) {
    return new Chart.Point(year, value, null, null, false);
  }

  static Chart chart(boolean joined, List<Chart.Point> points, @Nullable Integer baseline, Chart.@Nullable Target target,
      Chart.@Nullable Comparison comparison, List<Chart.Missing> missing, List<Chart.Break> breaks, @Nullable String latest) {
    String label = points.stream().filter(q -> baseline != null && q.year() == baseline).map(q -> String.valueOf(q.value()).replace('.', ',')).findFirst().orElse(null);
    return new Chart(joined, 2018, 2025, 1, points, baseline, label, target, comparison, missing, breaks, latest, "Diagram med " + points.size() + " punkter. Siste tall " + latest + ".");
  }

  static Block.IndicatorBlock completed() {
    return new Block.IndicatorBlock("a", ON_TRACK, "I rute", "Fullfører det 13-årige skoleløpet (fullført innen fem/seks år)",
        "I 2023 hadde 106 av 137 fullført, 77,4 %. Det er ingen sikker endring fra 2021. Målet er 82,0 % i 2025. Tallet for 2024 er ikke publisert ennå.",
        chart(true, List.of(p(2018, 70.1, 62, 77.2), p(2019, 73, 65, 79.6), p(2020, 72.2, 64, 79), p(2021, 74.1, 66.2, 80.6), p(2022, 76, 68.2, 82.4), p(2023, 77.4, 69.7, 83.6)),
            2021, new Chart.Target(2025, 82.0, null, null, 74.1, 2021, "Mål 2025: 82,0"),
            new Chart.Comparison("Trøndelag 80,4", List.of(p(2018, 76), p(2019, 77), p(2020, 78), p(2021, 78.9), p(2022, 79.5), p(2023, 80.4))),
            List.of(new Chart.Missing(2024, NOT_MEASURED)), List.of(), "77,4"),
        List.of(new FigureRow("2023", "77,4 %", null, true, false), new FigureRow("Usikkerhet", "69,7–83,6", null, false, false),
            new FigureRow("Planen for 2023", "78,0", null, false, false), new FigureRow("Utgangspunkt 2021", "74,1", null, false, false),
            new FigureRow("Mål 2025", "82,0", null, false, false), new FigureRow("KOSTRA-gr. 8", "78,9", SIMILAR, false, false),
            new FigureRow("Trøndelag", "80,4", SIMILAR, false, false), new FigureRow("Landet", "81,0", SIMILAR, false, false)),
        "Kilde [2]. Aksen starter på 50. Usikkerhet: 95 %-intervall. Trend: ingen sikker endring 2019–2023.");
  }

  static Block.IndicatorBlock mobbing() {
    return new Block.IndicatorBlock("b", WRONG_WAY, "Feil vei", "Opplever mobbing to ganger i måneden eller oftere, 7. og 10. trinn",
        "Andelen har gått opp fra 5,0 % i 2021 til 12,1 % i 2024, 7,1 prosentpoeng. Oppgangen er større enn usikkerheten. Målet er 3,0 % i 2025.",
        chart(true, List.of(p(2018, 4.5, 2.4, 8.4), p(2020, 5.4, 3, 9.3), p(2021, 5, 2.7, 8.9), p(2022, 6.7, 4, 11), p(2023, 9.3, 6, 14), p(2024, 12.1, 8.2, 17.3)),
            2021, new Chart.Target(2025, 3.0, null, null, 5.0, 2021, "Mål 2025: 3,0"),
            new Chart.Comparison("Landet 8,0", List.of(p(2018, 5.6), p(2019, 5.8), p(2020, 5.7), p(2021, 6), p(2022, 6.5), p(2023, 7.5), p(2024, 8))),
            List.of(new Chart.Missing(2019, SUPPRESSED)), List.of(), "12,1"),
        List.of(new FigureRow("2024", "12,1 %", null, true, false), new FigureRow("Usikkerhet", "8,2–17,3", null, false, false),
            new FigureRow("Mål 2025", "3,0", null, false, false), new FigureRow("KOSTRA-gr. 8", "8,6", SIMILAR, false, false), new FigureRow("Landet", "8,0", MUCH_WORSE, false, false)),
        "Kilde [3]. 2019: skjult av Utdanningsdirektoratet (*). Trend 2020–2024: ingen sikker endring.");
  }

  static Block.IndicatorBlock plager() {
    return new Block.IndicatorBlock("c", BEHIND, "Bak planen", "Mange psykiske plager siste uke, 8.–10. trinn", "I 2023 svarte 66 av 243 at de har mange plager, 27,2 %.",
        chart(false, List.of(p(2018, 23, 18.5, 29), p(2021, 23.1, 18.2, 28.8), p(2023, 27.2, 22, 33.1)), 2021,
            new Chart.Target(2025, 18.0, null, null, 23.1, 2021, "Mål 2025: 18,0"), new Chart.Comparison("Trøndelag 22,6", List.of(p(2023, 22.6))),
            List.of(new Chart.Missing(2019, NOT_MEASURED)), List.of(), "27,2"),
        List.of(new FigureRow("2023", "27,2 %", null, true, false), new FigureRow("Jenter", "skjermet", SUPPRESSED, false, true), new FigureRow("Gutter", "skjermet", SUPPRESSED, false, true)),
        "Kilde [5]. Ikke årlig undersøkelse, derfor ingen linje.");
  }

  static Block.IndicatorBlock arsverk() {
    return new Block.IndicatorBlock("d", ON_TRACK, "I rute", "Årsverk i helsestasjon og skolehelsetjeneste per 10 000 innbyggere 0–20 år", "I 2024 var det 44,7 årsverk.",
        chart(true, List.of(p(2020, 36.7), p(2021, 38.2), p(2022, 41.2), p(2023, 42.9), new Chart.Point(2024, 44.7, null, null, true)), 2022,
            new Chart.Target(2025, 46.0, null, null, 41.2, 2022, "Mål 2025: 46,0"), new Chart.Comparison("KOSTRA-gr. 8 47,5", List.of(p(2022, 44.8), p(2023, 46.1), p(2024, 47.5))),
            List.of(), List.of(new Chart.Break(2022, "brudd: ny definisjon 2022")), "44,7 foreløpig"),
        List.of(new FigureRow("2024 *", "44,7", null, true, false), new FigureRow("Usikkerhet", "ikke oppgitt", null, false, true), new FigureRow("Landet", "49,1", NO_INTERVAL, false, false)),
        "Kilde [1]. Aksen starter på 30. * Foreløpig tall.");
  }

  static Block.IndicatorBlock trivsel() {
    return new Block.IndicatorBlock("e", NOT_MEASURED, "Ikke målt", "Foreldres vurdering av barnets trivsel i barnehagen (1–5)", "Foreldreundersøkelsen ble ikke gjennomført i 2024. Siste tall er 4,6 fra 2022.",
        chart(false, List.of(p(2020, 4.5, 4.41, 4.59), p(2022, 4.6, 4.51, 4.69)), 2020, new Chart.Target(2025, 4.7, null, null, 4.5, 2020, "Mål 2025: 4,7"), null,
            List.of(new Chart.Missing(2024, NOT_MEASURED)), List.of(), "4,6"),
        List.of(new FigureRow("2024", "ikke målt", NOT_MEASURED, false, true), new FigureRow("Siste tall, 2022", "4,6", null, false, false)), "Kilde [6].");
  }

  static Section tiers() {
    return section("Tiltakene etter nivå", new Block.Text("body", "Av 26 skal-tiltak er 8 i drift, 9 delvis i drift, 2 forsinket og 1 ikke besvart. 6 mangler sikkert startår."),
        new Block.Pyramid(List.of(new Block.TierStep("rod", "rød", "Indikative hjelpetiltak", "6 skal-tiltak, 4 står også i gul", many(IN_OPERATION, 3, PARTLY, 2, DELAYED, 1)),
            new Block.TierStep("gul", "gul", "Selektive tiltak", "9 skal-tiltak", many(IN_OPERATION, 2, PARTLY, 1, DELAYED, 1, START_UNKNOWN, 5)),
            new Block.TierStep("gronn", "grønn", "Universelle tiltak", "15 skal-tiltak, 7 bør/kan-tiltak", many(IN_OPERATION, 5, PARTLY, 7, DELAYED, 1, START_UNKNOWN, 1, UNANSWERED, 1))),
            "Tiltakspyramiden. Rød: 6 skal-tiltak. Gul: 9. Grønn: 15."));
  }

  static Section tierTable() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 15; i++) {
      rows.add(new Row("normal", List.of(Cell.of("" + i), Cell.of(i % 2 == 0 ? "BTI samhandlingsmodell" : "Kommunal plan for gode overganger – barnehage – grunnskole – videregående skole"),
          Cell.status(i % 4 == 0 ? IN_OPERATION : PARTLY, i % 4 == 0 ? "I drift" : "Delvis i drift"), Cell.bar(new Block.Bar(9, 5 - i % 5, i % 3, 16, false), "9 av 14 i drift"),
          Cell.of("9 av 14"), Cell.of("" + i % 3), Cell.of("Kommunalsjef for oppvekst"), i == 13 ? Cell.absent("usikkert") : Cell.of("2022"))));
    }
    return new Section(2, null, "Universelle tiltak – skal gjennomføres av alle", "Tiltak", false, "gronn", List.of(new Block.Table("",
        List.of(new Column("Nr", 18, "left"), new Column("Tiltak", 182, "left"), new Column("Status", 66, "left"), new Column("Enheter", 50, "left"), new Column("I drift", 36, "right"),
            new Column("Ubesvart", 30, "right"), new Column("Ansvarlig rolle", 72, "left"), new Column("Start", 35, "left")), rows)));
  }

  static Section calendar() {
    return section("Evalueringer, milepæler og møter",
        new Block.Timeline("Året 2024: gjennomført, forsinket og avlyst.", List.of(new Block.Event(1, DONE, "Planen rullert"), new Block.Event(12, LATE, "ICDP for toåringer"),
            new Block.Event(6, DONE, "Alkoholprogram"), new Block.Event(10, LATE, "KFT"), new Block.Event(6, DONE, "Tiltaksteam"), new Block.Event(12, NOT_MEASURED, "Politiråd, avlyst"), new Block.Event(3, DONE, "Til komiteen")),
            "Sju hendelser i 2024: fire gjennomført, to forsinket, én avlyst."),
        new Block.Table("Evalueringer", List.of(new Column("Evaluering", 200, "left"), new Column("Hvem", 110, "left"), new Column("Frist", 80, "left"), new Column("Status", 100, "left")),
            List.of(new Row("normal", List.of(Cell.of("Handlingsplanen evalueres på enhetsledernivå"), Cell.of("Enhetsledere"), Cell.of("1. februar 2025"), Cell.status(PARTLY_DONE, "14 av 16 enheter"))),
                new Row("normal", List.of(Cell.of("Felles prosedyrehåndbok med skjema"), Cell.of("Tiltakslederteam"), Cell.absent("uten frist"), Cell.status(NO_DEADLINE, "Uten frist"))),
                new Row("normal", List.of(Cell.of("Kommunalt forebyggende team (KFT)"), Cell.strip(many(ANSWERED_DOT, 4), "4 møter holdt"), Cell.of(""), Cell.status(WAITING, "Venter på hendelse"))))));
  }

  static Section costs() {
    return section("Kompetansebehov og kostnader", new Block.Text("lead", "Enhetene har meldt ni behov. Nøyaktige og anslåtte beløp summeres hver for seg og blir aldri lagt sammen."),
        new Block.Panels(List.of(new Block.Panel("Nøyaktig", "412 000", "kroner", List.of(), null, List.of("4 behov")),
            new Block.Panel("Anslått", "ca. 280 000", "kroner", List.of(), null, List.of("3 behov, ett er også i nøyaktig")), new Block.Panel("Uten beløp", "3", "behov", List.of(), null, List.of("ikke med i noen sum")))));
  }

  static Section costTable() {
    return part("Behovene per enhet", new Block.Table("", List.of(new Column("Enhet", 122, "left"), new Column("Behov", 130, "left"), new Column("Ansatte", 35, "right"),
        new Column("Nøyaktig, kr", 55, "right"), new Column("Anslått, kr", 60, "right"), new Column("", 90, "left")),
        List.of(new Row("group", List.of(Cell.of("Oppvekst og utdanning"))),
            new Row("normal", List.of(Cell.of("Solkysten barnehage"), Cell.of("«Snakkesammen» – samtaleverktøy"), Cell.of("9"), Cell.of("42 000"), Cell.of(""), Cell.bar(new Block.Bar(42, 0, 0, 200, false, true), "42 000 av 200 000 kroner"))),
            new Row("normal", List.of(Cell.of("Bekkfaret barnehage"), Cell.of("ICDP, veilederkurs"), Cell.of("4"), Cell.of(""), Cell.of("ca. 60 000"), Cell.bar(new Block.Bar(60, 0, 0, 200, true, true), "ca. 60 000 av 200 000 kroner"))),
            new Row("normal", List.of(Cell.of("Botngård ungdomsskole"), Cell.of("Alkoholforebyggende program"), Cell.of("12"), Cell.of(""), Cell.of(""), Cell.absent("uten beløp"))),
            new Row("sum", List.of(Cell.of("Sum oppvekst"), Cell.of("3 behov"), Cell.of("25"), Cell.of("42 000"), Cell.of("ca. 60 000"), Cell.of("1 uten beløp"))))),
        new Block.Boxed("Slik leses summene", List.of("Nøyaktig og anslått legges aldri sammen.", "Behov uten beløp telles, men er ikke med i noen sum.")));
  }

  static Section matrix(int measures) {
    List<String> heads = new ArrayList<>();
    List<Document.Fact> key = new ArrayList<>();
    for (int i = 1; i <= measures; i++) {
      heads.add(i <= 15 ? "" + i : "" + (char) ('a' + (i - 16) % 26));
      key.add(new Document.Fact(heads.get(i - 1), i % 3 == 0 ? "Lokale prosedyrer og handlingsplaner for psykososialt læringsmiljø i barnehage og skole" : "BTI samhandlingsmodell"));
    }
    List<Block.MatrixRow> rows = new ArrayList<>(List.of(new Block.MatrixRow(true, "Oppvekst og utdanning", List.of(), "")));
    Icon[] cycle = {IN_OPERATION, KNOWN, BEING_ESTABLISHED, NOT_STARTED, NOT_RELEVANT, UNANSWERED, BLANK};
    for (int u = 0; u < 14; u++) {
      List<Icon> cells = new ArrayList<>();
      for (int i = 0; i < measures; i++) cells.add(cycle[(u * 3 + i * (u + 2)) % 11 % 7]);
      rows.add(new Block.MatrixRow(false, u == 3 ? "Helsestasjon og skolehelsetjeneste" : "Enhet " + (u + 1), cells, "Enhet " + (u + 1) + ": 5 i drift, 3 kjent"));
    }
    return section("Enheter og tiltak", new Block.Matrix("Hver firkant er én enhets svar på ett skal-tiltak.", "Enhet",
        measures < 3 ? List.of() : List.of(new Block.TierSpan("Grønn", "Universelle tiltak (grønn)", "gronn", measures - 2), new Block.TierSpan("Rød", "Hjelpetiltak (rød)", "rod", 2)),
        heads, rows, key));
  }

  static Section remarks() {
    return section("Metode og kilder", new Block.Text("small-heading", "Slik velges ordet for en indikator"),
        new Block.Text("body", "Vi sammenligner siste tall med utgangspunktet, planen for året og målet. Den første regelen som passer, gjelder: nådd, nådd men usikkert, feil vei, bak planen, i rute."),
        new Block.Text("note", "Tabellnumre, datoer og fingeravtrykk er eksempler. Čáhci, ŋ, đ, ǩ og § skal vises."));
  }
}
