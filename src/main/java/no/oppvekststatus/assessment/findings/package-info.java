/** Data remarks: what is missing, provisional or implausible in the figures and answers of a report. */
@NullMarked
@NamedInterface("findings")
package no.oppvekststatus.assessment.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
