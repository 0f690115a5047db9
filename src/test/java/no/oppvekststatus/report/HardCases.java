package no.oppvekststatus.report;

import static no.oppvekststatus.report.EveryBlock.section;
import static no.oppvekststatus.report.Icon.*;

import java.util.ArrayList;
import java.util.List;
import no.oppvekststatus.report.Document.Block;
import no.oppvekststatus.report.Document.Block.Cell;
import no.oppvekststatus.report.Document.Block.Column;
import no.oppvekststatus.report.Document.Block.Row;
import no.oppvekststatus.report.Document.Section;

/** Contents that break weak layouts: endless words, titles and comments, empty and huge tables, signs no face has. */
final class HardCases {
  static final String TITLE = "Systematisk kunnskaps- og erfaringsoverføring fra barnevern, PPT, familie og forebygging, helsestasjon og skolehelsetjeneste til ansatte i barnehager, skoler og skolefritidsordninger i hele kommunen og nabokommunen";
  static final String WORD = "Barnevernstjenesteutviklingsprosjektkoordinatorstillingsbeskrivelsesgodkjenningsutvalgsmedlemmer";

  private HardCases() {}

  static String comment(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < length; i++) text.append("Setning ").append(i).append(" i en lang kommentar. ");
    return text.substring(0, length).strip();
  }

  static Document document() {
    return EveryBlock.document(new Document.Cover(TITLE, TITLE, TITLE, "Resultat", "Innsats", "Område", rows(), List.of(), new Document.Notice(TITLE, TITLE), "Tjue områder."),
        new Section(1, "12.3", TITLE, TITLE, true, null, List.of(new Block.Text("body", comment(4000)), new Block.Text("lead", WORD + WORD))),
        new Section(3, null, TITLE, "Nivå hoppet over", false, "rod", List.of(new Block.Table("", List.of(new Column("A", 1, "left"), new Column("B", 1, "right")), List.of()))),
        section("Store tabeller", table(60), tall(), new Block.Table("Tom " + TITLE, List.of(), List.of())),
        section("Bokser", new Block.Boxed(TITLE, List.of(comment(4000), "Kort.")),
            new Block.Panels(List.of(new Block.Panel(TITLE, "123 456 789 012", TITLE, EveryBlock.many(ANSWERED_DOT, 67), "67 enheter", List.of(TITLE)), panel("To"), panel("Tre"), panel("Fire"))),
            new Block.Panels(List.of(new Block.Panel("Høy", null, null, List.of(), null, List.of(comment(4000), comment(2000))), panel("Lav"), panel("Midt"))),
            new Block.Statements(List.of(new Block.Statement(REACHED, TITLE + " " + TITLE)))),
        section("Indikatorer", longIndicator(), manyYears()), EveryBlock.matrix(40), pictures(), signs());
  }

  private static List<Document.CoverRow> rows() {
    List<Document.CoverRow> rows = new ArrayList<>();
    for (int i = 1; i <= 20; i++) rows.add(new Document.CoverRow("" + i, EveryBlock.many(ON_TRACK, i), EveryBlock.many(IN_OPERATION, i * 2)));
    return rows;
  }

  private static Block.Panel panel(String title) {
    return new Block.Panel(title, "7", "behov", List.of(), null, List.of("Én linje."));
  }

  static Block.Table table(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      if (i % 15 == 1) rows.add(new Row("group", List.of(Cell.of("Gruppe " + i))));
      rows.add(new Row("normal", List.of(Cell.of("Rad " + i), Cell.of(i % 7 == 0 ? TITLE : "Kort tekst"), Cell.status(PARTLY, "Delvis i drift"), Cell.of(i * 1000 + ""))));
    }
    rows.add(new Row("sum", List.of(Cell.of("Sum"), Cell.of(""), Cell.of(""), Cell.of("1 830 000"))));
    return new Block.Table("", List.of(new Column("Nr", 10, "left"), new Column("Tekst", 60, "left"), new Column("Status", 20, "left"), new Column("Beløp, kr", 10, "right")), rows);
  }

  /** A row taller than a page. */
  static Block.Table tall() {
    return new Block.Table("En høy rad", List.of(new Column("Enhet", 30, "left"), new Column("Kommentar", 30, "left"), new Column("Ord", 10, "left")),
        List.of(new Row("normal", List.of(Cell.of("Først"), Cell.of("Kort"), Cell.of("x"))), new Row("normal", List.of(Cell.of(WORD), Cell.of(comment(4000)), Cell.of(WORD))),
            new Row("normal", List.of(Cell.of("Sist"), Cell.of("Kort"), Cell.of("x")))));
  }

  private static Block.IndicatorBlock longIndicator() {
    List<Block.FigureRow> figures = new ArrayList<>();
    for (int i = 0; i < 12; i++) figures.add(new Block.FigureRow("Kommuner i " + WORD, "12 345,6 per 10 000", WORSE, false, i % 2 == 0));
    Block.IndicatorBlock base = EveryBlock.completed();
    return new Block.IndicatorBlock("lang", NOT_CERTAIN, "Ikke sikkert nådd, men likevel lenge", TITLE, comment(1500), base.chart(), figures, TITLE);
  }

  private static Block.IndicatorBlock manyYears() {
    List<Chart.Point> points = new ArrayList<>();
    for (int year = 2005; year <= 2024; year++) points.add(EveryBlock.p(year, 12345.6 + year % 7 * 100));
    Chart chart = new Chart(true, 2005, 2030, 1, points, 2016, "12 345,6", new Chart.Target(2030, null, 13000.0, 14000.0, 12345.6, 2016, "Mål 2030: mellom 13 000 og 14 000 kroner"),
        new Chart.Comparison("Landet uten Oslo og de andre 12 400", points), List.of(), List.of(new Chart.Break(2019, "brudd: ny kommunestruktur")), "12 445,6", "Tjue år.");
    return new Block.IndicatorBlock("år", REACHED, "Nådd", "Tjue år", "En setning.", chart, List.of(), "Kilde.");
  }

  private static Section pictures() {
    List<Block.Event> events = new ArrayList<>();
    for (int i = 0; i < 30; i++) events.add(new Block.Event(i % 12 + 1, LATE, i % 5 == 0 ? TITLE : "Hendelse " + i));
    return section("Bilder", new Block.Timeline("", events, "Tretti hendelser."),
        new Block.Pyramid(List.of(new Block.TierStep("rod", "rød", TITLE, TITLE, EveryBlock.many(IN_OPERATION, 40)), new Block.TierStep("gronn", "grønn", "Kort", "Kort", List.of())), "To trinn."),
        new Block.Key("", List.of(new Block.KeyItem(BLANK, TITLE), new Block.KeyItem(ENDED, "Avsluttet"))));
  }

  static Section signs() {
    return section("Tegn", new Block.Text("body", "Smil \uD83D\uDE00, shalom \u05E9\u05DC\u05D5\u05DD, null\u0000, bjelle\u0007, myk\u00ADbindestrek, halv \uD83D par, æøå § – − → ≥ č đ ŋ š ŧ ž ǥ ǧ ʒ ǯ."),
        new Block.Text("note", "Linje én\nlinje to\r\nlinje tre\tmed tabulator, <b>ikke</b> & \"markup\"."));
  }
}
