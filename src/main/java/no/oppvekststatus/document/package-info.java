/** Defines the model of a finished document: sections, blocks, charts, sheets and the ids of printed numbers. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan"})
package no.oppvekststatus.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
