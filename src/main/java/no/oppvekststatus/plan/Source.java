package no.oppvekststatus.plan;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published table of the catalogue ({@code plans/sources.yaml}).
 *
 * @param table the publisher's id ("12275"), as it stands in the files
 * @param publisher SSB, FHI, Udir, Ungdata, enhetene
 * @param placeDimension dimension id of the place, or null to find it by role or name
 * @param credit the line the licence asks for
 * @param finalMonth month from which a yearly figure is final (KOSTRA: 6), 0 = never preliminary
 * @param dimensions column or dimension names of the source → the names used by the catalogue, for files without codes
 * @param ended nothing more will be published in it
 * @param recipe how it is fetched, null where a person puts the table in the inbox
 * @param web the publisher's page about it for people, null where there is none
 * @param spelling what it is called by its publisher, and how downloads write its codes
 * @param successor the table that goes on where this one ended, null where it goes on or nothing is known
 */
public record Source(String id, String table, String publisher, Translated title, String licence, String credit,
    @Nullable String placeDimension, @Nullable String timeDimension, @Nullable String contentsDimension,
    int preliminaryMonth, int finalMonth, boolean verified, Map<String, String> dimensions, boolean ended,
    @Nullable Recipe recipe,
    @Nullable URI web, TableSpelling spelling, @Nullable String successor) {

  /** A survey among pupils: it is also broken down by gender and level. */
  public boolean isSurvey() {
    return publisher.equalsIgnoreCase("Ungdata");
  }

  /** What the municipality's own units report. */
  public boolean isSelfReport() {
    return publisher.equalsIgnoreCase("enhetene");
  }

  /** A table that still gets figures and is put in the inbox by hand. */
  public Source(String id, String table, String publisher, Translated title, String licence, String credit,
      @Nullable String placeDimension, @Nullable String timeDimension, @Nullable String contentsDimension,
      int preliminaryMonth,
      int finalMonth, boolean verified, Map<String, String> dimensions) {
    this(id, table, publisher, title, licence, credit, placeDimension, timeDimension, contentsDimension,
        preliminaryMonth, finalMonth,
        verified, dimensions, false, null, null, TableSpelling.PLAIN, null);
  }
}
