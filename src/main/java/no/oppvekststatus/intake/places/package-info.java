/** Reads KLASS's lists of municipalities and counties and of what became of them. */
@NullMarked
package no.oppvekststatus.intake.places;

import org.jspecify.annotations.NullMarked;
