package no.oppvekststatus.assessment.findings;

import java.util.Map;

/** Takes the data remarks that are found: stable code, subject, plain details. */
@FunctionalInterface
interface FindingSink {
  void add(String code, String subject, Map<String, String> detail);
}
