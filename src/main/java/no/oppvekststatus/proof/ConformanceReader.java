package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.as.io.ASMemoryInStream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The full check by an independent judge, veraPDF: PDF/UA-1 (readable by everyone) and PDF/A-2a (lasting). */
public final class ConformanceReader {
  private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final int MOST_FAILURES = 200;

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private ConformanceReader() {}

  /** Every broken rule of either profile once, with its first finding; empty where the file keeps them all. */
  public static List<String> findings(byte[] pdf) {
    List<String> findings = new ArrayList<>();
    for (PDFAFlavour profile : PROFILES) broken(pdf, profile).forEach((rule, found) -> findings.add(rule + ": " + found));
    return findings;
  }

  /** A stream that veraPDF can seek in stays in memory; any other is first copied to the machine's temporary folder. */
  private static Map<String, String> broken(byte[] pdf, PDFAFlavour profile) {
    try (var parser = Foundries.defaultInstance().createParser(new ASMemoryInStream(pdf), profile);
        var validator = Foundries.defaultInstance().createValidator(profile, MOST_FAILURES, false, false, false)) {
      Map<String, String> broken = new LinkedHashMap<>();
      for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
        if (found.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = name(profile) + " " + found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, found.getMessage() + " @ " + found.getLocation().getContext());
      }
      return broken;
    } catch (VeraPDFException e) {
      return Map.of(name(profile), "cannot be read as a PDF: " + e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String name(PDFAFlavour profile) { return profile == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-2a"; }
}
