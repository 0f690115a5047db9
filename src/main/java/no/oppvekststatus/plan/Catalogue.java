package no.oppvekststatus.plan;

import java.util.List;

/** What is measured, and where it is published. */
record Catalogue(List<Indicator> indicators, List<Source> sources) {}
