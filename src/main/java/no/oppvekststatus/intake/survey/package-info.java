/** Writes the empty survey template and reads the filled one. */
@NullMarked
@NamedInterface("survey")
package no.oppvekststatus.intake.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
