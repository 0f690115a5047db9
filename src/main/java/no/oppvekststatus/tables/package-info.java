/** Reads the tables of publishers, recognises each table by its content, and interprets the cells. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "formats", "figures"})
package no.oppvekststatus.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
