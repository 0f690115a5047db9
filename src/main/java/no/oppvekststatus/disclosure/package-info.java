/** What may be shown, and the proof of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures", "assessment"})
package no.oppvekststatus.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
