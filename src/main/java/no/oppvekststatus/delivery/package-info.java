/** Who gets what, once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures", "edition"})
package no.oppvekststatus.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
