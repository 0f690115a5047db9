/** The counter: download, hand in, approve, watch the nights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "figures", "intake", "intake :: selfreport", "intake :: survey", "assessment", "disclosure", "report", "edition", "delivery", "job"})
package no.oppvekststatus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
