/** Reads finished files back and compares words, marks, links, numbers, structure and conformance with the document. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "plan", "assessment :: statistics", "document", "composition :: origin", "drawing", "page", "workbook"
})
package no.oppvekststatus.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
