/** Runs the night, fetching, publishing and housekeeping, each under its lock. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "privacy", "database", "plan", "formats", "figures", "intake", "intake :: selfreport", "sources",
    "assessment", "disclosure", "report", "edition", "delivery"
})
package no.oppvekststatus.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
