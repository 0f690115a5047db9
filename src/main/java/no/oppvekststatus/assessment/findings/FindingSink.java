package no.oppvekststatus.assessment.findings;

import java.util.Map;
import no.oppvekststatus.assessment.FindingCode;

/** Takes the data remarks that are found: code, subject, plain details. */
@FunctionalInterface
interface FindingSink {
  void add(FindingCode code, String subject, Map<String, String> detail);
}
