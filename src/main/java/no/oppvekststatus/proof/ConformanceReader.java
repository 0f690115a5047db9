package no.oppvekststatus.proof;

import java.util.ArrayList;
import java.util.List;
import org.verapdf.as.io.ASMemoryInStream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;

/**
 * The full check by an independent judge, veraPDF: PDF/UA-1 (readable by everyone) and PDF/A-2a (lasting). The file is
 * parsed once, and its model is walked once for the rules of both profiles.
 */
public final class ConformanceReader {
  private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
  private static final ThreadLocal<PassedRulesReader> OF_THREAD = ThreadLocal.withInitial(() -> rules(PROFILES));

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private ConformanceReader() {}

  /** Every broken rule of either profile once, with its first finding; empty where the file keeps them all. */
  public static List<String> findings(byte[] pdf) {
    return findings(pdf, PROFILES, OF_THREAD.get());
  }

  static List<String> findings(byte[] pdf, List<PDFAFlavour> profiles) {
    return findings(pdf, profiles, rules(profiles));
  }

  static PassedRulesReader rules(List<PDFAFlavour> profiles) {
    return new PassedRulesReader(
        profiles.stream().map(Profiles.getVeraProfileDirectory()::getValidationProfileByFlavour).toList());
  }

  /** A stream that veraPDF can seek in stays in memory; any other is first copied to the machine's temporary folder. */
  private static List<String> findings(byte[] pdf, List<PDFAFlavour> profiles, PassedRulesReader known) {
    try (var parser = Foundries.defaultInstance().createParser(new ASMemoryInStream(pdf), profiles.get(0))) {
      List<String> findings = new ArrayList<>();
      for (ConformanceRulesReader.ProfileVerdict verdict : new ConformanceRulesReader(known).verdicts(parser))
        verdict.first().forEach((rule, path) -> findings.add(name(verdict.profile()) + " "
            + rule.getRuleId().getClause() + "-" + rule.getRuleId().getTestNumber() + ": " + rule.getDescription()
            + " @ " + path));
      return findings;
    } catch (VeraPDFException e) {
      return profiles.stream().map(profile -> name(profile) + ": cannot be read as a PDF: " + e.getMessage()).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String name(PDFAFlavour profile) { return profile == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-2a"; }
}
