package no.oppvekststatus.sources;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One question over the net. {@code body} is JSON to be sent along, null where the address says it all. */
public record ApiRequest(URI address, @Nullable String body) {

  public String method() { return body == null ? "GET" : "POST"; }

  static ApiRequest get(String address) { return new ApiRequest(URI.create(address), null); }

  static ApiRequest post(String address, String body) { return new ApiRequest(URI.create(address), body); }

  /** As it is written in an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2A", "*");
  }
}
