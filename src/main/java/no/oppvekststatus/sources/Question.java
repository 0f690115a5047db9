package no.oppvekststatus.sources;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One question over the net. {@code body} is JSON to be sent along, null where the address says it all. */
record Question(URI address, @Nullable String body) {

  static Question get(String address) { return new Question(URI.create(address), null); }

  static Question post(String address, String body) { return new Question(URI.create(address), body); }

  /** As it is written in an address. */
  static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2A", "*"); }
}
