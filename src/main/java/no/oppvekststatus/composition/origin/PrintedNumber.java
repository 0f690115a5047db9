package no.oppvekststatus.composition.origin;

import java.util.List;

/**
 * One number as a reader meets it.
 *
 * @param document the file; {@code page} from 1, 0 in a workbook
 * @param place the part of the report, or the cell
 * @param printed as it stands there; {@code id} what it resolves to, printed with the members {@code of}
 */
public record PrintedNumber(String document, int page, String place, String printed, String id, List<String> of) {}
