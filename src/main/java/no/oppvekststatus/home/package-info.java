/** The home folder that holds all state: every path in it, whole files and their hashes, and the program's clock and time zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.oppvekststatus.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
