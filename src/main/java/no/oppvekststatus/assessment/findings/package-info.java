/** Finds data remarks: missing, provisional or implausible figures and answers of a report. */
@NullMarked
@NamedInterface("findings")
package no.oppvekststatus.assessment.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
