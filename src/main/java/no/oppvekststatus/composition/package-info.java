/** Composes the status report, the unit report, the evaluation, the workbook and the export. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "plan", "figures", "assessment", "assessment :: statistics", "disclosure", "document", "wording"
})
package no.oppvekststatus.composition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
