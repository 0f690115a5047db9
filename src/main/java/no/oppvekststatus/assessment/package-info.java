/** Compares figures and answers with the plan: intervals, tests, verdicts and lights. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "plan", "figures"})
package no.oppvekststatus.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
