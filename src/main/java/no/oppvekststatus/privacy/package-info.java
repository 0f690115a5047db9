/** Recognises what may identify a person: national identity numbers, addresses, telephone numbers and free text. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package no.oppvekststatus.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
