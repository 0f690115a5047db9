/** The same through the command line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures", "intake", "intake :: selfreport", "intake :: survey", "sources", "assessment", "disclosure", "report", "edition", "delivery", "job", "web"})
package no.oppvekststatus.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
