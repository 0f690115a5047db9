/** Reads finished files back and proves them: words, marks, links, numbers, structure and conformance. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "plan", "assessment :: statistics", "document", "composition :: origin", "drawing", "page", "workbook"
})
package no.oppvekststatus.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
