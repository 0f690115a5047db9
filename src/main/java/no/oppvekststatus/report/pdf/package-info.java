/** The edge to JasperReports: templates in, tagged bytes out. */
@NullMarked
package no.oppvekststatus.report.pdf;

import org.jspecify.annotations.NullMarked;
