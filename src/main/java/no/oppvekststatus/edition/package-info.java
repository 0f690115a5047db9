/** Freezes, verifies and traces what is published, and prints drafts. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "database", "plan", "figures", "assessment", "assessment :: statistics", "disclosure",
    "document", "composition", "composition :: origin", "webreport", "report"
})
package no.oppvekststatus.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
