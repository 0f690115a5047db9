/** Composes the sheets of a committee's workbook: columns and typed cells. */
@NullMarked
@NamedInterface("sheets")
package no.oppvekststatus.composition.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
