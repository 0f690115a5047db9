/** Puts verdicts, rules, numbers and places into words, in each written language. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "plan", "figures", "assessment", "assessment :: statistics", "document"
})
package no.oppvekststatus.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
