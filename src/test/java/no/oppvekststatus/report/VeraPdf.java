package no.oppvekststatus.report;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The independent judge of accessible and archivable PDF. */
final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** Every broken rule with its first finding; empty where the file keeps them all. */
  static Map<String, String> broken(byte[] pdf, PDFAFlavour flavour) {
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, 200, false, false, false)) {
      Map<String, String> broken = new TreeMap<>();
      for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
        if (found.getStatus() != TestAssertion.Status.FAILED) continue;
        broken.putIfAbsent(found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber(),
            found.getMessage() + " @ " + found.getLocation().getContext());
      }
      return broken;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
