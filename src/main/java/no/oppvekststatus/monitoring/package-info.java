/** Measures from the database what the program does, and answers questions about its health. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "plan", "sources", "delivery"})
package no.oppvekststatus.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
