/** The survey template: written empty, read filled. */
@NullMarked
@NamedInterface("survey")
package no.oppvekststatus.intake.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
