/** Prints every document of an edition into a folder, each one proved. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "plan", "assessment", "disclosure", "document", "composition", "composition :: origin",
    "composition :: parts", "composition :: sheets", "page", "workbook", "proof"
})
package no.oppvekststatus.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
