/** Serves the web pages of the counter: reports and forms by role, open data, and the nights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "plan", "webreport", "report", "edition"})
package no.oppvekststatus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
