package no.oppvekststatus.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.oppvekststatus.fixtures.GoodPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.as.io.ASMemoryInStream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * It says of every file what veraPDF's own validator says of it, check for check, with what it knows from all files
 * before ({@code -Dproof.mutants=N}).
 */
class ConformanceRulesReaderTest {
  private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final int MOST_FAILURES = 200;
  private static final int MUTANTS = Integer.getInteger("proof.mutants", 12);
  private static final byte[] GOOD = GoodPages.pdf();
  private static final PassedRulesReader KNOWN = ConformanceReader.rules(PROFILES);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void aWholeFileAndDamagedOnesAreJudgedAsByVeraPdfItself() throws Exception {
    assertThat(judged(GOOD, true)).isEqualTo(judged(GOOD, false)).noneMatch(line -> line.startsWith("failed "));
    int failing = 0;
    for (int seed = 0; seed < MUTANTS; seed++) {
      byte[] damaged = damaged(new Random(seed));
      List<String> own = judged(damaged, false);
      assertThat(judged(damaged, true)).as("seed " + seed).isEqualTo(own);
      if (own.stream().anyMatch(line -> line.startsWith("failed "))) failing++;
    }
    assertThat(failing).as("of %d damaged files", MUTANTS).isGreaterThan(MUTANTS / 3);
  }

  /** Without a few entries of its dictionaries: fonts, their descriptors, the structure, pages. */
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
        if (!keys.isEmpty()) one.removeItem(keys.get(random.nextInt(keys.size())));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException | RuntimeException e) {
      return GOOD;
    }
  }

  /** Of each profile: whether it is kept, how many checks were made, and each that failed. */
  private static List<String> judged(byte[] pdf, boolean remembering) {
    List<String> lines = new ArrayList<>();
    try (var parser = Foundries.defaultInstance().createParser(new ASMemoryInStream(pdf), PROFILES.get(0));
        PDFAValidator validator = remembering
            ? new ConformanceRulesReader(KNOWN, MOST_FAILURES)
            : Foundries.defaultInstance().createValidator(PROFILES, MOST_FAILURES, false, false, false)) {
      for (ValidationResult result : validator.validateAll(parser)) {
        lines.add(result.getPDFAFlavour() + " " + result.isCompliant() + " " + result.getTotalAssertions() + " "
            + result.getFailedChecks());
        result.getTestAssertions().forEach(a -> lines
            .add(a.getStatus().name().toLowerCase(Locale.ROOT) + " " + a.getRuleId() + " " + a.getLocation()));
      }
    } catch (VeraPDFException | IOException | RuntimeException e) {
      lines.add(e.getClass().getName());
    }
    return lines;
  }
}
