package no.oppvekststatus.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.EvaluationKind;
import no.oppvekststatus.plan.Indicator;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Ownership;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Source;
import no.oppvekststatus.plan.StartKind;
import no.oppvekststatus.plan.TierColour;
import no.oppvekststatus.plan.Translated;
import no.oppvekststatus.plan.Unit;

/** A small invented municipality with one of everything a form can ask about. */
public final class InventedBook {
  public static final String MUNICIPALITY = "lillevik";
  public static final String SCHOOL = "lillevik-skole";
  public static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
  public static final int YEAR = 2024;

  private InventedBook() {}

  public static PlanBook book() { return book(Language.BOKMAL); }

  /** The same municipality with another written language. */
  public static PlanBook book(Language language) {
    return new PlanBook(List.of(entry(language)), List.of(survey("ungdata-ensom", "ensom"), survey("ungdata-mobbet", "mobbet"), count()),
        List.of(new Source("ungdata", "ungdata", "Ungdata", new Translated(Map.of("nb", "Ungdata")), "", "", null, null, null, 0, 0, true, Map.of())), "0");
  }

  public static PlanBook.Entry entry() { return entry(Language.BOKMAL); }

  private static PlanBook.Entry entry(Language language) {
    Municipality municipality = new Municipality(MUNICIPALITY, "Lillevik kommune", "9957", "99", "Ingenmannsland", null,
        List.of(new Municipality.Number("9921", "Lillevik", null, LocalDate.of(2019, 12, 31), List.of("9957")),
            new Municipality.Number("9957", "Lillevik", LocalDate.of(2020, 1, 1), null, List.of())));
    List<Unit> units = List.of(unit(SCHOOL, "Lillevik skole", "barneskole"), unit("lillevik-barnehage", "Lillevik barnehage", "barnehage"));
    Plan plan = new Plan("lillevik-2023-2026", "Plan for oppvekst", LocalDate.of(2023, 1, 1), LocalDate.of(2026, 12, 31), "2023–2026", language,
        municipality, new Plan.Terms("enhet", "enheter", "enhetsleder", "tiltak", "satsingsområde", "kommunedirektør", "utvalg"),
        List.of(new Plan.Tier("universell", "Universelle tiltak", TierColour.GREEN, "grønn", "", 1), new Plan.Tier("selektiv", "Selektive tiltak", TierColour.YELLOW, "gul", "", 2)),
        List.of(new Plan.Obligation("skal", "MÅ/SKAL", "", true, 1), new Plan.Obligation("kan", "BØR/KAN", "", false, 2)),
        List.of(), List.of(), List.of(new Plan.MeasureTable("t1", "Tiltak", "universell", "skal", List.of(), true, 1)),
        List.of(measure("u01", "1", "Felles språk om bekymring", "universell", "skal", List.of()),
            measure("u02", "2", "Leksehjelp etter skoletid", "universell", "kan", List.of("s02")),
            measure("s02", "2", "Leksehjelp etter skoletid", "selektiv", "kan", List.of("u02")),
            measure("s03", null, "Samtalegruppe for barn som har opplevd brudd hjemme, med fast møtetid gjennom hele skoleåret", "selektiv", "skal",
                List.of())),
        List.of(), units, List.of(), List.of(), List.of(),
        List.of(new Plan.Arena("team", "Ressursteam", "enhet", "drofting", 4, List.of(), true, true, 1)), List.of(),
        List.of(new Plan.CompetenceMeasure("km-1", "Kurs i samtaler med barn", List.of(), List.of(), null, null, 1)),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(new IndicatorLink("opplaering", List.of(), null, null, new IndicatorLink.Target.None(), false, null)), List.of());
    Organisation organisation = new Organisation(MUNICIPALITY, false, null, null, units, List.of(), List.of(),
        new Organisation.Round(12, 1, 2, 1));
    return new PlanBook.Entry(plan, organisation, Map.of());
  }

  private static Unit unit(String id, String name, String type) {
    return new Unit(id, name, List.of(), type, "oppvekst", Ownership.MUNICIPAL, null, null, false, true, null, true, null, null, 20, null, 1);
  }

  private static Measure measure(String id, String rowNo, String title, String tier, String obligation, List<String> sameAs) {
    List<Measure.Evaluation> evaluations = id.equals("u01")
        ? List.of(new Measure.Evaluation("u01-e1", EvaluationKind.YEARLY, "Hvert år", null, null, null, null, List.of(), 1)) : List.of();
    return new Measure(id, "t1", rowNo, title, null, tier, obligation, sameAs, List.of(new Plan.Reference("unit/" + SCHOOL, "Lillevik skole", false)),
        List.of(), new Measure.Start("2023", StartKind.YEAR, 2023, null, null), null, evaluations, List.of(), List.of(), List.of(), List.of(),
        List.of(), null, List.of(), 1);
  }

  private static Indicator survey(String id, String code) {
    return indicator(id, new Indicator.Reading.FromTable("ungdata", null, null, code, null, Map.of("gender", "alle", "level", "8-10")));
  }

  private static Indicator count() {
    return indicator("opplaering", new Indicator.Reading.FromForm("opplaering-antall"));
  }

  private static Indicator indicator(String id, Indicator.Reading reading) {
    return new Indicator(id, new Translated(Map.of("nb", "Ansatte som har fått opplæring (" + id + ")", "nn", "Tilsette som har fått opplæring (" + id + ")")), new Translated(Map.of("nb", "%")), Indicator.Kind.PERCENT, 100, 0,
        Indicator.Polarity.LOWER_IS_BETTER, null, null, 0, false, true, false, reading, List.of(), Translated.NONE, true);
  }
}
