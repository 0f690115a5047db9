/** Offers every task of the program on the command line. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "privacy", "database", "plan", "formats", "figures", "intake", "intake :: survey", "sources",
    "assessment", "disclosure", "document", "composition", "edition", "delivery", "backup", "job"
})
package no.oppvekststatus.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
