/** Writes and reads the units' self-report form, as workbook and as text. */
@NullMarked
@NamedInterface("selfreport")
package no.oppvekststatus.intake.selfreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
