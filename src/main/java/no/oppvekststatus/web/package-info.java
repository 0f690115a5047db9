/** The counter: download, hand in, approve, watch the nights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "plan", "webreport", "report", "edition"})
package no.oppvekststatus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
