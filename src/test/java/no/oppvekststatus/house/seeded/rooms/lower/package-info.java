/** A seeded room: it may use no other. */
@ApplicationModule(allowedDependencies = {})
package no.oppvekststatus.house.seeded.rooms.lower;

import org.springframework.modulith.ApplicationModule;
