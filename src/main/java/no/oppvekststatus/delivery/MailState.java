package no.oppvekststatus.delivery;

import java.util.Arrays;
import java.util.Locale;

/** What has become of a mail in the outbox. */
public enum MailState {
  /** Given up after the last attempt. */
  FAILED, SENT, WAITING;

  /** As the outbox keeps it. */
  public String code() { return name().toLowerCase(Locale.ROOT); }

  static MailState of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst().orElseThrow();
  }
}
