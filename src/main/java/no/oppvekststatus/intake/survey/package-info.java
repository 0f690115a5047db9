@NullMarked
package no.oppvekststatus.intake.survey;

import org.jspecify.annotations.NullMarked;
