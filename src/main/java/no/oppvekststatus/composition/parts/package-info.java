/** Composes the parts of a document as data: headings, tables, sentences and charts. */
@NullMarked
@NamedInterface("parts")
package no.oppvekststatus.composition.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
