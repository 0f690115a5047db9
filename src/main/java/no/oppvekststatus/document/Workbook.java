package no.oppvekststatus.document;

import java.time.Instant;
import java.util.List;
import no.oppvekststatus.plan.Language;

/**
 * A workbook as it is to be written: every word of it is decided.
 *
 * @param author the municipality, also as the one who last changed it
 * @param clock the edition's clock; the wall clock is never asked
 * @param pageLabel the word before a page number in the sheets' footer
 * @param charts drawn below the rows of the first sheet, in this order
 */
public record Workbook(String title, String author, String subject, Language language, Instant clock, String pageLabel,
    List<Sheet> sheets,
    List<SheetChart> charts) {}
