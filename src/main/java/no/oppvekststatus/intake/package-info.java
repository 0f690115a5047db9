/**
 * Receives files: recognises each file by its content, reads the rows, and accepts or refuses every row with a
 * reason.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "privacy", "database", "plan", "formats", "figures", "tables"})
package no.oppvekststatus.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
