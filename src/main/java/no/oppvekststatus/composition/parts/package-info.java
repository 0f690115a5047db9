/** What each part of a document says, as data. */
@NullMarked
@NamedInterface("parts")
package no.oppvekststatus.composition.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
