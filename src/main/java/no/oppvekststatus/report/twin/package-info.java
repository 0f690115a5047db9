/** The web twin: any document as one HTML page that stands alone, for every screen and every reader. */
@NullMarked
package no.oppvekststatus.report.twin;

import org.jspecify.annotations.NullMarked;
