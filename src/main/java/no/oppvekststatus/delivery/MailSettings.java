package no.oppvekststatus.delivery;

import java.util.List;
import java.util.Locale;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the mails come from, who operates the program, and how long a mail server is waited for.
 *
 * @param from sender of every mail
 * @param operations who gets the night's message; empty: nobody
 * @param limit milliseconds to wait for the mail server: to connect, to read, to write
 * @param counter address of the counter, for links in mails; empty: no links
 * @param mostMegabytes most that a mail carries, in megabytes; what is larger is linked to
 * @param domains domains that documents may be mailed to, each with what lies under it; empty: every domain
 */
@ConfigurationProperties(prefix = "oppvekst.mail", ignoreUnknownFields = false)
record MailSettings(@DefaultValue("ikke-svar@oppvekststatus.invalid") String from, @DefaultValue("") String operations,
    @DefaultValue("30000") int limit, @DefaultValue("") String counter, @DefaultValue("10") int mostMegabytes,
    @DefaultValue List<String> domains) {
  private static final String ADDRESS = "\\S.*@\\S+";
  private static final String DOMAIN = "[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+";

  MailSettings {
    SettingRefused.unless(from.strip().matches(ADDRESS), "oppvekst.mail.from", "en e-postadresse");
    SettingRefused.unless(operations.isBlank() || operations.strip().matches(ADDRESS), "oppvekst.mail.operations",
        "en e-postadresse, eller tom");
    SettingRefused.unless(limit > 0, "oppvekst.mail.limit", "et helt tall millisekunder, minst 1");
    SettingRefused.unless(counter.isBlank() || counter.strip().matches("https?://\\S+"), "oppvekst.mail.counter",
        "en adresse som begynner med https:// eller http://, eller tom");
    SettingRefused.unless(mostMegabytes >= 0, "oppvekst.mail.most-megabytes", "et helt tall, minst 0");
    domains = domains.stream().map(d -> d.strip().toLowerCase(Locale.ROOT)).toList();
    SettingRefused.unless(domains.stream().allMatch(d -> d.matches(DOMAIN)), "oppvekst.mail.domains",
        "domener med komma mellom, som nordvik.kommune.no");
  }

  /** Whether documents may be mailed to an address. */
  boolean allows(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    return domains.isEmpty() || domains.stream().anyMatch(d -> domain.equals(d) || domain.endsWith("." + d));
  }
}
