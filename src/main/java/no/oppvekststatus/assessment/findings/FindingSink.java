package no.oppvekststatus.assessment.findings;

import java.util.Map;
import no.oppvekststatus.assessment.FindingCode;
import no.oppvekststatus.assessment.FindingKey;

/** Takes the data remarks that are found: code, subject, plain details. */
@FunctionalInterface
interface FindingSink {
  void add(FindingCode code, String subject, Map<FindingKey, String> detail);
}
