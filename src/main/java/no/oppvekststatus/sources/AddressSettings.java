package no.oppvekststatus.sources;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.home.SettingRefused;
import no.oppvekststatus.plan.Publisher;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mirror or a test server that is asked in place of a publisher's own address.
 *
 * @param sources addresses asked in place of those in sources.yaml, one for each publisher: oppvekst.sources.ssb.url
 */
@ConfigurationProperties("oppvekst")
record AddressSettings(@DefaultValue Map<String, PublisherAddress> sources) {
  AddressSettings {
    sources = Map.copyOf(sources);
    sources.forEach((publisher, address) -> SettingRefused.unless(address.written().matches("|https?://[^/\\s]+\\S*"),
        "oppvekst.sources." + publisher + ".url", "en adresse som begynner med http:// eller https://"));
  }

  /** @param url where its interface begins; a slash at the end is passed over */
  record PublisherAddress(@DefaultValue("") String url) {
    private String written() { return url.strip().replaceFirst("/+$", ""); }
  }

  Optional<URI> of(Publisher publisher) {
    return Optional.ofNullable(sources.get(publisher.id().toLowerCase(Locale.ROOT))).map(PublisherAddress::written)
        .filter(url -> !url.isEmpty())
        .map(URI::create);
  }
}
