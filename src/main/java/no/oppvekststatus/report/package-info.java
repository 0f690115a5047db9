/** Puts it into words, pages and sheets, and reads them back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures", "assessment", "disclosure"})
package no.oppvekststatus.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
