/** Decides what may be shown, and proves that nobody can be identified by what is shown. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "figures", "assessment"})
package no.oppvekststatus.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
