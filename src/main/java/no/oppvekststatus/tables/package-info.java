/** Reads the tables that publishers offer, each recognised by its content, and interprets their cells. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "formats", "figures"})
package no.oppvekststatus.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
