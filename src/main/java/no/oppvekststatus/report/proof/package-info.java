/** The last look at a finished PDF: is it built so that everyone can read it, and so that it lasts. */
@NullMarked
package no.oppvekststatus.report.proof;

import org.jspecify.annotations.NullMarked;
