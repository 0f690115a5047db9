/** What was promised. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.oppvekststatus.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
