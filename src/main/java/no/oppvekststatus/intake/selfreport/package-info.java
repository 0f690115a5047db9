@NullMarked
package no.oppvekststatus.intake.selfreport;

import org.jspecify.annotations.NullMarked;
