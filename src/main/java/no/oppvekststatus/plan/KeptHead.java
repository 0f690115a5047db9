package no.oppvekststatus.plan;

import java.util.Map;

/**
 * The head of a plan that was read whole and found in order, and the bytes for which that holds.
 *
 * @param plan SHA-256 of the plan file; {@code organisation} of the organisation file; {@code comments} of the
 *     comments, "" where there are none
 * @param images name → SHA-256 of the images that were looked for beside the organisation file, "" where there is none
 */
record KeptHead(String plan, String organisation, String comments, Map<String, String> images, PlanHead head) {}
