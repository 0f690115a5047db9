/**
 * Locates every path of the home folder, writes and hashes whole files, and provides the program's clock and time
 * zone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.oppvekststatus.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
