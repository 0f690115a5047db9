/** Sends each recipient its documents, once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "plan", "edition"})
package no.oppvekststatus.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
