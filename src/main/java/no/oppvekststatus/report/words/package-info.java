/** The words, numbers and sentences of one written language. */
@NullMarked
package no.oppvekststatus.report.words;

import org.jspecify.annotations.NullMarked;
