package no.oppvekststatus.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a source as published, before it means anything.
 *
 * @param table the publisher's table id; {@code contents} the contents code within it
 * @param place municipality number, county number, KOSTRA group or nation code, as the source writes it;
 *     a unit's own count has {@code municipalityId/unitId}
 * @param period as the source writes it (2024, 2020-21, 2024K3)
 * @param breakdown every other dimension as {@code id=code} joined by {@code ;}, sorted by id, "" when none
 * @param value the number as published, null where the cell holds a mark; "-" is a true zero and has value 0
 * @param symbol the source's mark ({@code . .. ... : * -}), or "" ; see {@link Absence}
 * @param base number of answers behind a survey value, else null
 * @param preliminary published before the final run
 * @param updated when the publisher last changed the table, null if unknown
 * @param cell where in the file: flat index, or sheet!cell, or line
 */
public record Observation(String table, String contents, String place, String period, String breakdown,
    @Nullable BigDecimal value, String symbol, @Nullable BigDecimal base, boolean preliminary,
    @Nullable Instant updated, String cell) {}
