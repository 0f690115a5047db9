/** The drawings: marks, charts and pictures as scenes that become vectors on a page and SVG on the web. */
@NullMarked
package no.oppvekststatus.report.drawing;

import org.jspecify.annotations.NullMarked;
