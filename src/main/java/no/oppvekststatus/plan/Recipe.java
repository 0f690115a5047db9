package no.oppvekststatus.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source's table is asked for. Places, years, contents and breakdowns follow from the plans and the catalogue;
 * here stands only what they do not state.
 *
 * @param table what the publisher's interface calls the table
 * @param place what the interface calls the dimension of the place, null where it is found by its role
 * @param time so for the time
 * @param select dimension → codes or the publisher's own expressions ("*", "top(5)"), in place of what would follow
 */
public record Recipe(Publisher publisher, String table, @Nullable String place, @Nullable String time,
    Map<String, List<String>> select) {}
