/** Delivers each recipient its documents, once: by mail and to delivery folders. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "plan", "edition"})
package no.oppvekststatus.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
