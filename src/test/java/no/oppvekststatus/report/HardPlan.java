package no.oppvekststatus.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;

/** A made-up plan larger than any we know: 60 units, 80 measures with titles of 200 characters, and names in hard letters. */
final class HardPlan {
  static final String MUNICIPALITY = "storvik";
  static final int UNITS = 60;
  static final int MEASURES = 80;
  private static final String[] TYPES = {"barnehage", "skole", "helse", "kultur"};
  private static final String[] SIGNS = {"Čáhci, giđđa ja ŋuohtti – šaddu, ŧiimmá, žuolla & <b>fet</b>", "smil \uD83D\uDE00 og חינוך",
      "myk\u00ADbinde\u00ADstrek og " + HardCases.WORD, "æøå § → ≥ «anførsel» & \\\"sitat\\\""};

  private HardPlan() {}

  static PlanBook book() {
    Path folder = Path.of("target/hard-plan");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("storvik-2024-2027.yaml"), plan());
      Files.writeString(folder.resolve("storvik-organisation.yaml"), """
          schema_version: 1
          sample: true
          municipality: storvik
          round: {opens: "01-04", due: "02-15"}
          units: [{id: u-1, employees: 12}]
          committees:
            - {id: utvalg, name: "%s", email: utvalg@storvik.example.no}
          recipients: []
          unit_leaders: {role: Enhetsleder, email: "leder.{unit}@storvik.example.no"}
          """.formatted(long_("Utvalg for ", 0).substring(0, 120)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PlanReader.book(folder);
  }

  /** 200 characters that begin with the words and hold hard signs. */
  private static String long_(String words, int turn) {
    StringBuilder text = new StringBuilder(words).append(SIGNS[turn % SIGNS.length]).append(' ').append(HardCases.TITLE);
    return text.substring(0, 200).stripTrailing().replaceAll("\\\\$", "");
  }

  private static String plan() {
    StringBuilder yaml = new StringBuilder("""
        # EKSEMPELDATA: an invented municipality, larger than any we know. Nothing here exists.
        schema_version: 1
        plan: {id: storvik-2024-2027, title: "%s", valid_from: "2024-01-01", valid_to: "2027-12-31", period_label: "2024–2027", language: nb, source_line: 1}
        municipality:
          {id: storvik, name: "Stuorra-Vuotna suohkan Storvik kommune", number: "9902", county: {number: "99", name: Fylket}, numbers: [{number: "9902", name: Storvik}]}
        terms: {unit: enhet, unit_plural: enheter, unit_leader: enhetsleder, measure: tiltak, focus_area: satsing, executive: rådmann, committee: utvalg}
        tiers: []
        obligations:
          - {id: plikt, label: Plikt, text: "Enheten må", binding: true, source_line: 4}
          - {id: rad, label: Råd, text: "Enheten kan", binding: false, source_line: 5}
        focus_areas:
          - {id: a, order: 1, kind: satsing, title: "%s", source_line: 6}
          - {id: b, order: 2, kind: satsing, title: "Kort", source_line: 7}
        goals:
        """.formatted(long_("Plan ", 0), long_("Satsing ", 1)));
    for (int g = 1; g <= 20; g++) yaml.append("  - {id: mal-").append(g).append(", scope: focus-area, focus_area: ").append(g % 2 == 0 ? "a" : "b").append(", order: ").append(g)
        .append(", text: \"").append(long_("Mål " + g + " ", g)).append("\", source_line: ").append(10 + g).append("}\n");
    yaml.append("measure_tables:\n  - {id: liste, heading: \"Alle tiltak\", columns: [tiltak, hvem], row_numbers: false, source_line: 40}\nmeasures:\n");
    for (int m = 1; m <= MEASURES; m++) yaml.append("  - {id: t-").append(m).append(", table: liste, title: \"").append(long_("Tiltak " + m + " ", m))
        .append("\", obligation: ").append(m % 5 == 0 ? "rad" : "plikt").append(", units: [{ref: group/").append(TYPES[m % TYPES.length])
        .append("}], responsible: [{ref: role/leder}], start: ").append(m % 3 == 0 ? "{kind: deadline, year: 2025, year_to: 2026}" : "{kind: year, year: 2024}")
        .append(", goals: [{ref: mal-").append(m % 20 + 1).append(", basis: stated}], source_line: ").append(100 + m).append("}\n");
    yaml.append("units:\n");
    for (int u = 1; u <= UNITS; u++) yaml.append("  - {id: u-").append(u).append(", name: \"").append(u % 6 == 0 ? long_("Enhet " + u + " ", u).substring(0, 90) : "Enhet nummer " + u)
        .append("\", type: ").append(TYPES[u % TYPES.length]).append(", sector: oppvekst, ownership: kommunal, source_line: ").append(200 + u).append("}\n");
    yaml.append("unit_groups:\n");
    for (String type : TYPES) yaml.append("  - {id: ").append(type).append(", labels: [\"Alle i ").append(type).append("\"], selector: {type: ").append(type)
        .append("}, includes_private: false, source_line: 300}\n");
    return yaml.append("""
        roles:
          - {id: leder, title: "Enhetsleder for barnehager, skoler, helsestasjoner og kulturskole i hele kommunen", level: enhet, source_line: 310}
        indicators:
          - {indicator: ungdata-ensom, goals: [mal-1], baseline: {year: 2023, value: 22.5}, target: {year: 2027, change: -4}, example: true}
          - {indicator: henvisninger-ppt, goals: [mal-2], target: none}
        """).toString();
  }
}
