/** Sets a document on pages and writes accessible PDF. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "document", "drawing"})
package no.oppvekststatus.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
