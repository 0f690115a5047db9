/** The counter: download, hand in, approve, watch the nights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "database", "plan", "intake", "report", "edition", "job"})
package no.oppvekststatus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
