/** Draws charts, marks and pictures as vectors. Pure but for the font files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "document"})
package no.oppvekststatus.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
