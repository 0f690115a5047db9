/** What was promised, read from YAML: every fault found in one pass, with file, line and remedy. */
@NullMarked
package no.oppvekststatus.plan.yaml;

import org.jspecify.annotations.NullMarked;
