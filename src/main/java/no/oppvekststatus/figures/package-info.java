/** What was observed, and where each number came from. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "plan"})
package no.oppvekststatus.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
