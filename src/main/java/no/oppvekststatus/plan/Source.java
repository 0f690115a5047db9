package no.oppvekststatus.plan;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published table of the catalogue ({@code plans/sources.yaml}).
 *
 * @param table the publisher's id ("12275"), as it stands in the files
 * @param spelling what it is called by its publisher, and how downloads write its codes
 * @param recipe how it is fetched, null where a person puts the table in the inbox
 * @param verified whether table, dimensions and contents have been seen at the publisher
 */
public record Source(String id, String table, Translated title, Attribution attribution, DimensionIds dimensions,
    Releases releases, TableSpelling spelling, @Nullable Recipe recipe, boolean verified) {

  /**
   * Whose figures they are.
   *
   * @param publisher any name that the catalogue gives: SSB, FHI, Udir, Ungdata, enhetene
   * @param credit the name that the licence asks for
   * @param web the publisher's page about the table for people, null where there is none
   */
  public record Attribution(String publisher, String licence, String credit, @Nullable URI web) {
    /** Where nothing is printed but the publisher. */
    public static Attribution of(String publisher) {
      return new Attribution(publisher, "", "", null);
    }
  }

  /**
   * Dimensions of the table, or columns of files without codes.
   *
   * @param place, {@code time} and {@code contents}: id of the dimension, or the publisher's text for it; null to find
   *     it by role or name
   * @param catalogue names of the source → the names used by the catalogue
   * @param byText names used by the catalogue of dimensions whose categories it knows by the publisher's texts alone
   */
  public record DimensionIds(@Nullable String place, @Nullable String time, @Nullable String contents,
      Map<String, String> catalogue, Set<String> byText) {
    /** All of them are found by role or name, and called as the source calls them. */
    public static final DimensionIds FOUND = new DimensionIds(null, null, null, Map.of(), Set.of());

    /** What the catalogue calls a dimension of the source. */
    public String name(String dimension) {
      return catalogue.getOrDefault(dimension, dimension);
    }

    /** The same of a dimension that the publisher also has a text for. */
    public String name(String dimension, String text) {
      return byText.contains(text) ? text : name(dimension);
    }

    /** Those that the catalogue names. */
    public Stream<String> given() {
      return Stream.of(place, time, contents).filter(Objects::nonNull);
    }
  }

  /**
   * When figures come.
   *
   * @param preliminaryMonth month of the preliminary figures, 0 = there are none
   * @param finalMonth month from which a yearly figure is final (KOSTRA: 6), 0 = never preliminary
   * @param ended nothing more will be published in the table
   * @param successor the table that goes on where this one ended, null where it goes on or nothing is known
   */
  public record Releases(int preliminaryMonth, int finalMonth, boolean ended, @Nullable String successor) {
    /** Nothing is known of when. */
    public static final Releases UNKNOWN = new Releases(0, 0, false, null);
  }

  public String publisher() { return attribution.publisher(); }

  /** A survey among pupils: it is also broken down by gender and level. */
  public boolean isSurvey() {
    return is(KnownPublisher.UNGDATA);
  }

  /** What the municipality's own units report. */
  public boolean isSelfReport() { return is(KnownPublisher.UNITS); }

  /** Whether "*" beside a figure says that it is preliminary; at other publishers it stands for a hidden one. */
  public boolean marksPreliminary() {
    return is(KnownPublisher.SSB);
  }

  private boolean is(KnownPublisher known) { return KnownPublisher.of(publisher()) == known; }
}
