/** What each id of a printed number stands for: formula, cells, files, rule and the decision of disclosure control. */
@NullMarked
@NamedInterface("origin")
package no.oppvekststatus.composition.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
