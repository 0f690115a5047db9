/** Copies database and files of a home to one archive, and restores such an archive. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "intake"})
package no.oppvekststatus.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
