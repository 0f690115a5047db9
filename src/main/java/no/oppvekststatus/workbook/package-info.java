/** Writes the sheets of a report as an Excel workbook. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "document"})
package no.oppvekststatus.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
