/**
 * Reads the texts, cells and numbers that people and programs write: encodings, separators, number formats, types of
 * cells.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "plan"})
package no.oppvekststatus.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
