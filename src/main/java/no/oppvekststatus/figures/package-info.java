/** Stores what was observed with the origin of each number, and joins observations into series. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "plan"})
package no.oppvekststatus.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
