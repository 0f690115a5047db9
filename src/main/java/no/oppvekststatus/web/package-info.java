/** Serves the web pages of the counter: reports and forms by role, open data, and the nights. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "home", "database", "plan", "intake", "webreport", "report", "edition", "delivery", "job"
})
package no.oppvekststatus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
