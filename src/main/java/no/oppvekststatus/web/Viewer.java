package no.oppvekststatus.web;

/**
 * Somebody who has logged in.
 *
 * @param municipality the municipality's id, "" for every municipality
 * @param scope a unit leader's unit id, a service head's service area, a committee member's committee id; "" for a
 *     member of any committee of the municipality, and for roles that have no scope
 */
record Viewer(String name, UserRole role, String municipality, String scope) {}
