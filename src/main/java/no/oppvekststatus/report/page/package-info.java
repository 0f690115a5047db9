/** A document as the records of the templates: what each band prints, its place in the structure, and what it keeps to. */
@NullMarked
package no.oppvekststatus.report.page;

import org.jspecify.annotations.NullMarked;
