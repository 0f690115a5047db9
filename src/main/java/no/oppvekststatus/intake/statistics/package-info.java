/** Reads the tables that others publish, recognised by what stands in them. */
@NullMarked
package no.oppvekststatus.intake.statistics;

import org.jspecify.annotations.NullMarked;
