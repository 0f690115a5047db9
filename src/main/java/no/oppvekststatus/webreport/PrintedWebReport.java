package no.oppvekststatus.webreport;

/**
 * A web page that needs no other file.
 *
 * @param styleSha256 SHA-256 in Base64 of what stands in its one style element: what the page's security policy allows
 */
public record PrintedWebReport(String html, String styleSha256) {}
