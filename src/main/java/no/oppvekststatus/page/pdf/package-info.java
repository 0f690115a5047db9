/** Fills the JasperReports templates and exports tagged PDF. */
@NullMarked
package no.oppvekststatus.page.pdf;

import org.jspecify.annotations.NullMarked;
