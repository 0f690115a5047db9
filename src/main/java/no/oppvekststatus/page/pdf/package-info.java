/** The edge to JasperReports: templates in, tagged bytes out. */
@NullMarked
package no.oppvekststatus.page.pdf;

import org.jspecify.annotations.NullMarked;
