/** What was published, frozen and traceable. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures", "assessment", "disclosure", "report"})
package no.oppvekststatus.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
