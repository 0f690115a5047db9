package no.oppvekststatus.web;

import java.util.List;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.job.Night;

/** One plain sentence about the latest night and one about what to do next; and the operator's words for codes. */
final class NightAdvice {
  private NightAdvice() {}

  static String of(List<NightStore.ListedNight> nights, boolean running, int refusals, List<NightStore.InboxEntry> left,
      NightStore.Mails mails) {
    if (running) return "Natten pågår. Neste steg: vent til den er ferdig.";
    if (nights.isEmpty()) return "Ingen natt er kjørt ennå. Neste steg: legg filer i innboksen, og kjør nightly.";
    NightStore.ListedNight latest = nights.get(0);
    if (latest.ended() == null)
      return "Siste natt ble avbrutt før den var ferdig. Det som er gjort, er lagret. Neste steg: kjør nightly, som gjør resten.";
    if (latest.outcome() == Night.NightOutcome.FAILED)
      return "Siste natt stanset. Neste steg: les loggen, rett feilen, og kjør nightly på nytt.";
    if (left.stream().anyMatch(s -> s.state() == InboxState.PERSONAL))
      return "Siste natt er ferdig. Neste steg: slett filene med personopplysninger fra innboksen.";
    if (left.stream().anyMatch(s -> s.state().needsHelp()))
      return "Siste natt er ferdig. Neste steg: rett det som ligger igjen i innboksen og ikke kan leses eller fjernes.";
    if (mails.failed() > 0) return "Siste natt er ferdig, men e-post kom ikke fram. Neste steg: kontroller adressene.";
    if (refusals > 0) return "Siste natt er ferdig. Noe er avvist. Neste steg: gå gjennom listen over avviste linjer.";
    return "Siste natt er ferdig. Ingenting er avvist.";
  }

  static String outcome(Night.NightOutcome outcome) {
    return switch (outcome) {
      case RUNNING, BUSY, TAKEN_OVER, STOPPED -> "pågår";
      case DONE, UNCHANGED -> "ferdig";
      case FAILED -> "stanset";
    };
  }

  static String state(InboxState state) {
    return switch (state) {
      case WAITING -> "venter på at filen står stille";
      case BROKEN -> "ødelagt";
      case UNUSABLE -> "blir ikke lest";
      case STUCK -> "er lest, men lar seg ikke fjerne";
      case PERSONAL -> "kan inneholde personopplysninger";
    };
  }
}
