/** What each part of a document says, as data. */
@NullMarked
package no.oppvekststatus.report.parts;

import org.jspecify.annotations.NullMarked;
