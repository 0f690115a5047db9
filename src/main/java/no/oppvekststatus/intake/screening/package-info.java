/** Screens files for what must never be stored: identity numbers, contact details, and files made to do harm. */
@NullMarked
package no.oppvekststatus.intake.screening;

import org.jspecify.annotations.NullMarked;
