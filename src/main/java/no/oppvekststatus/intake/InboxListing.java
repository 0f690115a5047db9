package no.oppvekststatus.intake;

import java.util.List;
import java.util.stream.Stream;

/** What lies in the inbox: the files to read, by path, and the entries that cannot be read and are left alone. */
public record InboxListing(List<InboxFile> files, List<Unusable> unusable) {

  /** An entry that is left alone; {@code shown} is its path under the inbox as it may be shown. */
  public record Unusable(String shown, Reason reason) {}

  /** Why an entry is left alone, and what to do about it. */
  public enum Reason {
    LINK(
        "Dette er en lenke til et annet sted. Lenker følges ikke. Legg inn selve filen eller mappen, og slett lenken."),
    SPECIAL("Dette er ikke en vanlig fil (et rør, en enhet eller en sokkel). Slett den herfra."),
    NAME("Navnet har usynlige styretegn; de er vist som [U+…]. Gi filen eller mappen et nytt navn uten dem."),
    UNREADABLE("Programmet får ikke lest dette. Gi programmet lesetilgang, eller legg inn en ny kopi.");

    private final String remedy;

    Reason(String remedy) { this.remedy = remedy; }

    public String remedy() { return remedy; }
  }

  /** How every entry is called in lists. */
  Stream<String> keys() {
    return Stream.concat(files.stream().map(InboxFile::key), unusable.stream().map(Unusable::shown));
  }
}
