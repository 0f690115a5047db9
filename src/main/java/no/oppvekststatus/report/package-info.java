/** Lists what an edition consists of, prints every document into a folder, and proves each file. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "plan", "assessment", "disclosure", "document", "composition", "composition :: origin",
    "composition :: parts", "composition :: sheets", "page", "workbook", "proof"
})
package no.oppvekststatus.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
