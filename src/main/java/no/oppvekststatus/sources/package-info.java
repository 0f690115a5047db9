/** Fetches the tables of publishers and writes the answers to the inbox as files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "formats", "intake"})
package no.oppvekststatus.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
