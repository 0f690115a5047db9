package no.oppvekststatus.plan;

import java.time.LocalDate;

/**
 * What the plan's owner says of a year in words; figures are never changed by it.
 *
 * @param year the report year it belongs to
 * @param role who signs, by role
 */
public record Comment(int year, CommentSubject about, String role, LocalDate date, String text) {}
