package no.oppvekststatus.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.oppvekststatus.assessment.AssessmentInput;
import no.oppvekststatus.assessment.Background;
import no.oppvekststatus.composition.DecidedLights.Light;
import no.oppvekststatus.disclosure.EarlierCell;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.figures.KeptAnswer;
import no.oppvekststatus.figures.KeptObservation;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.Sha256File;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition's inputs as plain files beside its documents: {@code plans/*.yaml} as they were, the cells and answers
 * that were kept, the imprint, and how it was made. {@code lights.json} is what the next edition is compared with.
 */
final class EditionInputsFile {
  private static final String OBSERVATIONS = "observations.json";
  private static final String ANSWERS = "answers.json";
  private static final String BACKGROUND = "background.json";
  private static final String EARLIER = "earlier.json";
  private static final String IMPRINT = "imprint.json";
  private static final String EDITION = "edition.json";
  private static final String LIGHTS = "lights.json";
  private static final String PLANS = "plans";
  static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
      .enable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING).build();

  private EditionInputsFile() {}

  /** How the edition was made, as kept. */
  record Made(String municipality, int year, LocalDate businessDate, int threshold, BuildVersion making) {}

  /** Writes everything into {@code edition/inputs}; {@code plans} are the plan's own files by name. */
  static void write(Path edition, EditionInputs inputs, Map<String, byte[]> plans, List<Light> lights)
      throws IOException {
    Path folder = Home.inputs(edition);
    Files.createDirectories(folder.resolve(PLANS));
    for (Map.Entry<String, byte[]> plan : plans.entrySet())
      Files.write(folder.resolve(PLANS).resolve(plan.getKey()), plan.getValue());
    AssessmentInput in = inputs.assessed();
    put(folder.resolve(OBSERVATIONS), in.observations());
    put(folder.resolve(ANSWERS), in.answers());
    put(folder.resolve(BACKGROUND), in.background());
    put(folder.resolve(EARLIER), inputs.earlier());
    put(folder.resolve(IMPRINT), inputs.imprint());
    put(folder.resolve(LIGHTS), lights);
    put(folder.resolve(EDITION),
        new Made(in.entry().municipalityId(), in.year(), in.businessDate(), inputs.threshold(), inputs.making()));
  }

  private static void put(Path file, Object content) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(content));
  }

  /** Reads it all again; a damaged file gives an exception that says which. */
  static EditionInputs read(Path edition) throws IOException {
    Path folder = Home.inputs(edition);
    Made made = get(folder.resolve(EDITION), Made.class);
    PlanBook book = PlanReader.book(folder.resolve(PLANS));
    PlanBook.Entry entry = book.of(made.municipality())
        .orElseThrow(() -> new IOException("no plan for " + made.municipality() + " in " + folder));
    AssessmentInput input = new AssessmentInput(book, entry, made.year(), made.businessDate(),
        List.of(get(folder.resolve(OBSERVATIONS), KeptObservation[].class)),
        List.of(get(folder.resolve(ANSWERS), KeptAnswer[].class)),
        get(folder.resolve(BACKGROUND), Background.class));
    return new EditionInputs(input, List.of(get(folder.resolve(EARLIER), EarlierCell[].class)), made.threshold(),
        imprint(folder.resolve(IMPRINT)), made.making());
  }

  /** Until version 0.1 a correction had its nynorsk words in a field of that name, and no others. */
  static Imprint imprint(Path file) throws IOException {
    JsonNode imprint = JSON.readTree(Files.readAllBytes(file));
    for (JsonNode correction : imprint.path("corrected"))
      if (correction instanceof ObjectNode own && !own.has("translated")) {
        ObjectNode translated = JSON.createObjectNode();
        if (own.remove("nynorsk") instanceof ObjectNode nynorsk) {
          nynorsk.remove("nynorsk");
          nynorsk.putObject("translated");
          translated.set(Language.NYNORSK.code(), nynorsk);
        }
        own.set("translated", translated);
      }
    return JSON.treeToValue(imprint, Imprint.class);
  }

  /** The lights of an edition; none where it was published before they were kept. */
  static List<Light> lights(Path edition) throws IOException {
    Path file = Home.inputs(edition).resolve(LIGHTS);
    return Files.exists(file) ? List.of(get(file, Light[].class)) : List.of();
  }

  /** The units' answers of an edition; none where it was published before they were kept. */
  static List<KeptAnswer> answers(Path edition) throws IOException {
    Path file = Home.inputs(edition).resolve(ANSWERS);
    return Files.exists(file) ? List.of(get(file, KeptAnswer[].class)) : List.of();
  }

  static boolean kept(Path edition) { return Files.isRegularFile(Home.inputs(edition).resolve(EDITION)); }

  /** Every file of the edition that is no document: path below the edition's folder and hash. */
  static Map<String, String> hashes(Path edition) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Home.inputs(edition))) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        hashes.put(edition.relativize(file).toString().replace('\\', '/'), Sha256File.of(file));
    }
    return hashes;
  }

  private static <T> T get(Path file, Class<T> type) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), type);
  }
}
