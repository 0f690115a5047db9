/** The units' self-report: its form as workbook and as text, written and read. */
@NullMarked
@NamedInterface("selfreport")
package no.oppvekststatus.intake.selfreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
