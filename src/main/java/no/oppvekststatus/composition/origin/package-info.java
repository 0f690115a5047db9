/** Resolves the id of a printed number to formula, cells, files, rule and the decision of disclosure control. */
@NullMarked
@NamedInterface("origin")
package no.oppvekststatus.composition.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
