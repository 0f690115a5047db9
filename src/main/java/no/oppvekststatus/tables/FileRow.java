package no.oppvekststatus.tables;

import org.jspecify.annotations.Nullable;

/**
 * One cell as the file says it, before it means anything.
 *
 * @param codes one category code per dimension, in the file's order of dimensions; never changed afterwards
 * @param value the number as written, with decimal point; null where the cell holds a mark or nothing
 * @param symbol the mark of the cell, or ""
 * @param cell where it stands: the flat index of a cube, or "linje n" / "linje n, kolonne m" of a text file
 */
@SuppressWarnings("ArrayRecordComponent")
public record FileRow(String[] codes, @Nullable String value, String symbol, String cell) {}
