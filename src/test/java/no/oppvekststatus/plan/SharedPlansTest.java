package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The packaged plans hold every id and every source line of the transcriptions beside the project. */
class SharedPlansTest {
  private static final Path SHARED = Path.of("../shared/plans");
  private static final Pattern LINE = Pattern.compile("(.*_)?lines?|also_at|described_at|examples_at");
  private static final PlanBook BOOK = PlanReader.book(null);

  @ParameterizedTest
  @CsvSource({"orland, orland-2022-2025.yaml", "sel, sel-2018-2022.yaml"})
  void everyIdAndSourceLineIsThere(String municipality, String file) throws IOException {
    if (!Files.exists(SHARED.resolve(file))) System.err.println("SKIPPED: " + SHARED.resolve(file)
        + " is not there; the plans are not compared");
    Assumptions.assumeTrue(Files.exists(SHARED.resolve(file)), "the transcriptions are not beside the project");
    Map<?, ?> transcription =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SHARED.resolve(file)));
    ours(BOOK.of(municipality).orElseThrow().plan())
        .forEach((section, lines) -> assertThat(lines).as(section).isEqualTo(theirs(transcription.get(section))));
  }

  @ParameterizedTest
  @CsvSource({"plans/orland-2022-2025.yaml, orland-2022-2025.yaml", "plans/sel-2018-2022.yaml, sel-2018-2022.yaml"})
  void whatIsKeptForPeopleIsThereToo(Path packaged, String file) throws IOException {
    Assumptions.assumeTrue(Files.exists(SHARED.resolve(file)), "the transcriptions are not beside the project");
    Load load = new Load(LoadSettings.builder().build());
    Map<?, ?> transcription = (Map<?, ?>) load.loadFromString(Files.readString(SHARED.resolve(file)));
    Map<?, ?> background =
        (Map<?, ?>) ((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(packaged)))
            .get("background");
    for (String section : List.of("knowledge_base", "tools", "notes", "target_groups", "purposes", "premises",
        "guidelines",
        "participation"))
      assertThat(background.get(section)).as(section).isEqualTo(transcription.get(section));
  }

  @ParameterizedTest
  @CsvSource({"plans/orland-2022-2025.yaml, orland-2022-2025.yaml", "plans/sel-2018-2022.yaml, sel-2018-2022.yaml"})
  void everySourceLineIsCarriedAndThoseOfAnEntryInTheEntry(Path packaged, String file) throws IOException {
    Assumptions.assumeTrue(Files.exists(SHARED.resolve(file)), "the transcriptions are not beside the project");
    Load load = new Load(LoadSettings.builder().build());
    Map<?, ?> theirs = (Map<?, ?>) load.loadFromString(Files.readString(SHARED.resolve(file)));
    Map<?, ?> ours = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(packaged));
    assertThat(said(theirs)).hasSizeGreaterThan(450);
    assertThat(said(ours)).as("the whole plan").containsAll(said(theirs));
    for (String section : List.of("municipality", "terms"))
      assertThat(said(ours.get(section))).as(section).containsAll(said(theirs.get(section)));
    for (String section : List.of("tiers", "obligations", "focus_areas", "goals", "measures", "text_measures", "units",
        "unit_groups", "roles", "bodies", "arenas", "competence_areas", "competence_measures", "funding", "positions",
        "follow_up_cycle", "time_targets"))
      if (theirs.get(section) instanceof List<?> entries)
        for (Object entry : entries)
          assertThat(said(same(ours.get(section), entry))).as(section + " " + id(entry)).containsAll(said(entry));
  }

  @Test
  void aLineThatIsLeftOutIsMissed() {
    Map<String, Object> area =
        Map.of("source_line", 3, "signs", List.of(Map.of("source_line", 5), Map.of("tier_lines", List.of(7, 9))));
    assertThat(said(area)).containsOnly(3, 5, 7, 9);
    assertThat(said(Map.of("signs", List.of("uten linje")))).isEmpty();
  }

  /** Every line of the plan's text that a part of a plan file names, at any depth. */
  private static Set<Integer> said(Object part) {
    Set<Integer> lines = new TreeSet<>();
    if (part instanceof List<?> list) list.forEach(item -> lines.addAll(said(item)));
    if (part instanceof Map<?, ?> map) map.forEach((key, value) -> {
      if (LINE.matcher(String.valueOf(key)).matches())
        (value instanceof List<?> list ? list : List.of(value)).forEach(line -> lines.add((Integer) line));
      else lines.addAll(said(value));
    });
    return lines;
  }

  private static Object same(Object section, Object entry) {
    return ((List<?>) section).stream().filter(ours -> id(ours).equals(id(entry))).<Object>map(ours -> ours).findFirst()
        .orElse(Map.of());
  }

  private static String id(Object entry) { return entry instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : ""; }

  private static Map<String, Map<String, Integer>> ours(Plan plan) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    all.put("tiers", lines(plan.tiers().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("obligations", lines(plan.obligations().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("focus_areas", lines(plan.focusAreas().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("goals", lines(plan.goals().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("measure_tables", lines(plan.measureTables().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("measures", lines(plan.measures().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("text_measures", lines(plan.textMeasures().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("units", lines(plan.units().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("unit_groups", lines(plan.unitGroups().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("roles", lines(plan.roles().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("bodies", lines(plan.bodies().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("arenas", lines(plan.arenas().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("competence_areas", lines(plan.competenceAreas().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("competence_measures",
        lines(plan.competenceMeasures().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("funding", lines(plan.funding().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("positions", lines(plan.positions().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("follow_up_cycle", lines(plan.followUps().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("time_targets", lines(plan.timeTargets().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    all.put("challenges", lines(plan.challenges().stream().map(x -> Map.entry(x.id(), x.sourceLine()))));
    return all;
  }

  private static Map<String, Integer> lines(Stream<Map.Entry<String, Integer>> entries) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    entries.forEach(e -> lines.put(e.getKey(), e.getValue()));
    return lines;
  }

  private static Map<String, Integer> theirs(Object section) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    if (section instanceof List<?> list)
      for (Object entry : list) if (entry instanceof Map<?, ?> map) lines.put(String.valueOf(map.get("id")),
          (Integer) map.get("source_line"));
    return lines;
  }
}
