/** Maps YAML files to plans and organisations, and reports every fault in one pass, with file, line and remedy. */
@NullMarked
package no.oppvekststatus.plan.yaml;

import org.jspecify.annotations.NullMarked;
