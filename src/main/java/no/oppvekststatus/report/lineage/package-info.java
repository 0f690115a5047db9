/** Every printed number carries an id from where it is made into words, and every id leads back to where the number came from. */
@NullMarked
package no.oppvekststatus.report.lineage;

import org.jspecify.annotations.NullMarked;
