/** A seeded room: it may use no other. */
@ApplicationModule(allowedDependencies = {})
package no.oppvekststatus.house.seeded.rooms.upper;

import org.springframework.modulith.ApplicationModule;
