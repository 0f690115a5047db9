/** Fetches what others publish and lays it at the door as a file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "intake"})
package no.oppvekststatus.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
