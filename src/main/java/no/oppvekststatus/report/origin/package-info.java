/** What every id of a printed number stands for: formula, cells, files, rule and what disclosure control decided. */
@NullMarked
package no.oppvekststatus.report.origin;

import org.jspecify.annotations.NullMarked;
