/** Writes a document as one web page that needs no other file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "document", "wording", "drawing"})
package no.oppvekststatus.webreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
