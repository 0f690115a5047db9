/** The pages: a document's blocks measured, stacked and broken into sheets; every mark knows its place in the structure. */
@NullMarked
package no.oppvekststatus.report.page;

import org.jspecify.annotations.NullMarked;
