package no.oppvekststatus.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.oppvekststatus.fixtures.GoodPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.as.io.ASMemoryInStream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pd.font.cmap.CMap;
import org.verapdf.pd.font.cmap.PDCMap;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.tools.StaticResources;

/**
 * It says of every file what veraPDF's own validator says of it, check for check, with what it knows from all files
 * before ({@code -Dproof.mutants=N}).
 */
class ConformanceRulesReaderTest {
  private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final int MOST_FAILURES = 200;
  /** In the identity of a letter: where the program holds the text around it. */
  private static final String ADDRESS = "\\b\\d{5,}\\b";
  private static final int MUTANTS = Integer.getInteger("proof.mutants", 30);
  private static final byte[] GOOD = GoodPages.pdf();
  private static final PassedRulesReader KNOWN = ConformanceReader.rules(PROFILES);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void aWholeFileAndDamagedOnesAreJudgedAsByVeraPdfItself() throws Exception {
    assertThat(judged(GOOD)).isEqualTo(judgedByVeraPdf(GOOD)).noneMatch(line -> line.startsWith("failed "));
    int failing = 0;
    for (int seed = 0; seed < MUTANTS; seed++) {
      byte[] damaged = damaged(new Random(seed));
      List<String> own = judgedByVeraPdf(damaged);
      assertThat(judged(damaged)).as("seed " + seed).isEqualTo(own);
      if (own.stream().anyMatch(line -> line.startsWith("failed "))) failing++;
    }
    assertThat(failing).as("of %d damaged files", MUTANTS).isGreaterThan(MUTANTS / 3);
  }

  /** With a few entries of its dictionaries left out or changed: fonts, their descriptors, the structure, pages. */
  private static byte[] damaged(Random random) throws IOException {
    try (PDDocument document = Loader.loadPDF(GOOD)) {
      List<COSDictionary> all = new ArrayList<>();
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSDictionary d && d.size() > 0) all.add(d);
      }
      for (int i = 0; i < 3; i++) {
        COSDictionary one = all.get(random.nextInt(all.size()));
        List<COSName> keys = new ArrayList<>(one.keySet());
        if (!keys.isEmpty()) damage(one, keys.get(random.nextInt(keys.size())), all, random);
      }
      return saved(document);
    } catch (RuntimeException e) {
      return GOOD;
    }
  }

  /** Leaves an entry out, or gives it the value that it has in another dictionary. */
  private static void damage(COSDictionary one, COSName key, List<COSDictionary> all, Random random) {
    List<COSBase> others = all.stream().map(d -> d.getItem(key)).filter(Objects::nonNull).distinct().toList();
    if (random.nextBoolean()) one.removeItem(key);
    else one.setItem(key, others.get(random.nextInt(others.size())));
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Test
  void theCodesOfTextsMeanWhatTheyMeanToVeraPdf() {
    CMap ours = ConformanceRulesReader.LOWEST_FIRST;
    StaticResources.clear();
    CMap own = new PDCMap(org.verapdf.cos.COSName.construct(ConformanceRulesReader.IDENTITY)).getCMapFile();
    assertThat(own).isNotSameAs(ours);
    for (int code = -1; code <= 0x1_0001; code++) {
      assertThat(ours.containsCode(code)).as("code %d", code).isEqualTo(own.containsCode(code));
      assertThat(ours.toCID(code)).as("code %d", code).isEqualTo(own.toCID(code));
    }
    assertThat(ours.containsCode(0xFFFF)).isTrue();
  }

  /** A rule of which veraPDF remembers the heading before. */
  @Test
  void headingsThatLeaveALevelOutAreFound() throws IOException {
    assertThatFound("7.4.2", COSName.S, COSName.getPDFName("H4"),
        d -> COSName.getPDFName("H2").equals(d.getItem(COSName.S)));
  }

  /** A rule of which veraPDF remembers the drawings before. */
  @Test
  void drawingsWithAPlaceInTheStructureThatAreDrawnTwiceAreFound() throws IOException {
    assertThatFound("7.20", COSName.STRUCT_PARENTS, COSInteger.get(9_999),
        d -> COSName.FORM.equals(d.getItem(COSName.SUBTYPE)));
  }

  private static void assertThatFound(String clause, COSName key, COSBase value, Predicate<COSDictionary> where)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(GOOD)) {
      int changed = 0;
      for (COSObjectKey object : document.getDocument().getXrefTable().keySet())
        if (document.getDocument().getObjectFromPool(object).getObject() instanceof COSDictionary d && where.test(d)) {
          d.setItem(key, value);
          changed++;
        }
      assertThat(changed).isPositive();
      byte[] damaged = saved(document);
      assertThat(judged(damaged)).isEqualTo(judgedByVeraPdf(damaged))
          .anyMatch(line -> line.contains("clause=" + clause + ", testNumber=") && line.startsWith("failed "));
    }
  }

  /** Of each profile: how many checks were made, how often each broken rule failed, and first where. */
  private static List<String> judged(byte[] pdf) {
    try (var parser = Foundries.defaultInstance().createParser(new ASMemoryInStream(pdf), PROFILES.get(0))) {
      return new ConformanceRulesReader(KNOWN).verdicts(parser).stream()
          .flatMap(v -> lines(v.profile(), v.checks(), v.failures(),
              v.first().entrySet().stream().map(e -> e.getKey().getRuleId() + " " + e.getValue())))
          .toList();
    } catch (VeraPDFException | IOException | RuntimeException e) {
      return List.of(e.getClass().getName());
    }
  }

  private static List<String> judgedByVeraPdf(byte[] pdf) {
    try (var parser = Foundries.defaultInstance().createParser(new ASMemoryInStream(pdf), PROFILES.get(0));
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PROFILES, MOST_FAILURES, false, false, false)) {
      return validator.validateAll(parser).stream().flatMap(result -> {
        Map<RuleId, String> first = new LinkedHashMap<>();
        result.getTestAssertions().forEach(a -> first.putIfAbsent(a.getRuleId(), a.getLocation().getContext()));
        assertThat(result.isCompliant()).isEqualTo(first.isEmpty());
        return lines(result.getPDFAFlavour(), result.getTotalAssertions(), result.getFailedChecks(),
            first.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()));
      }).toList();
    } catch (VeraPDFException | IOException | RuntimeException e) {
      return List.of(e.getClass().getName());
    }
  }

  private static Stream<String> lines(PDFAFlavour profile, long checks, Map<RuleId, Integer> failures,
      Stream<String> first) {
    Stream<String> broken = failures.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + " times");
    return Stream.concat(Stream.of(profile + " " + checks),
        Stream.concat(broken, first.map(path -> path.replaceAll(ADDRESS, "#"))).map(line -> "failed " + line).sorted());
  }
}
