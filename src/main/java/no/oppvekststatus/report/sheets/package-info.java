/** The workbook as data: sheets, columns and typed cells. */
@NullMarked
package no.oppvekststatus.report.sheets;

import org.jspecify.annotations.NullMarked;
