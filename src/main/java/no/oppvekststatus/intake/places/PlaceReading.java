package no.oppvekststatus.intake.places;

import java.util.List;
import no.oppvekststatus.figures.Places;
import no.oppvekststatus.formats.Rejection;

/** What a list of places says. {@code lines} that hold anything, {@code refused} of them. */
public record PlaceReading(String format, boolean sample, Places places, long lines, long refused,
    List<Rejection> rejections) {}
