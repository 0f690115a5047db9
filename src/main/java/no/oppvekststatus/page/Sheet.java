package no.oppvekststatus.page;

import java.util.List;
import no.oppvekststatus.drawing.Scene;

/** One finished page: what is read, in reading order, upon what only decorates. */
public record Sheet(String section, boolean cover, List<Mark> marks, Scene decoration) {}
