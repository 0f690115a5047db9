/** Reads KLASS's lists of municipalities and counties and of changes between their codes. */
@NullMarked
package no.oppvekststatus.intake.places;

import org.jspecify.annotations.NullMarked;
