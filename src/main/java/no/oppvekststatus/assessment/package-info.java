/** What the figures mean, held against the plan. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "figures"})
package no.oppvekststatus.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
