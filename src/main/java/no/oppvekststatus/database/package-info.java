/** PostgreSQL: the embedded server, the connection, and SQL read by file name. */
@NullMarked
@ApplicationModule(allowedDependencies = {"home"})
package no.oppvekststatus.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
