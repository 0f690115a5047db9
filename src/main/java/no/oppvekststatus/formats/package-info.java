/** How people and programs write texts, cells and numbers: encodings, separators, number formats and types of cells. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "plan"})
package no.oppvekststatus.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
