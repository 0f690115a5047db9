/**
 * Connects to PostgreSQL: the embedded server or a configured one, connection pools, locks, the lease of the night, and
 * SQL read by file name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"home"})
package no.oppvekststatus.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
