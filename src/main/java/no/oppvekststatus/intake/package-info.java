/** The door where files come in; refuses with a reason. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures"})
package no.oppvekststatus.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
