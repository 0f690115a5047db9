/** Computes confidence intervals, tests, trends, outliers and rounding, by chapters 4 and 9 of the rules. */
@NullMarked
@NamedInterface("statistics")
package no.oppvekststatus.assessment.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
