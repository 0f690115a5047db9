/** Reads what was promised: plans, organisations, indicators and sources, and the texts of every written language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "privacy"})
package no.oppvekststatus.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
