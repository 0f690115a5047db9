@NullMarked
package no.oppvekststatus.intake.statistics;

import org.jspecify.annotations.NullMarked;
