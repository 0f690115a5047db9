package no.oppvekststatus.web;

import java.util.List;

/** One plain sentence about the latest night and one about what to do next; and the operator's words for codes. */
final class NightAdvice {
  private NightAdvice() {}

  static String of(List<NightStore.ListedNight> nights, int refusals, List<NightStore.InboxEntry> left, NightStore.Mails mails) {
    if (nights.isEmpty()) return "Ingen natt er kjørt ennå. Neste steg: legg filer i innboksen, og kjør nightly.";
    NightStore.ListedNight latest = nights.get(0);
    if (latest.ended() == null) return "Natten pågår. Neste steg: vent til den er ferdig.";
    if (latest.outcome().equals("failed")) return "Siste natt stanset. Neste steg: les loggen, rett feilen, og kjør nightly på nytt.";
    if (left.stream().anyMatch(s -> s.state().equals("personal")))
      return "Siste natt er ferdig. Neste steg: slett filene med personopplysninger fra innboksen.";
    if (left.stream().anyMatch(s -> s.state().equals("unusable") || s.state().equals("stuck")))
      return "Siste natt er ferdig. Neste steg: rett det som ligger igjen i innboksen og ikke kan leses eller fjernes.";
    if (mails.failed() > 0) return "Siste natt er ferdig, men e-post kom ikke fram. Neste steg: kontroller adressene.";
    if (refusals > 0) return "Siste natt er ferdig. Noe er avvist. Neste steg: gå gjennom listen over avviste linjer.";
    return "Siste natt er ferdig. Ingenting er avvist.";
  }

  static String outcome(String code) {
    return switch (code) {
      case "running" -> "pågår";
      case "done" -> "ferdig";
      case "failed" -> "stanset";
      default -> code;
    };
  }

  static String state(String code) {
    return switch (code) {
      case "waiting" -> "venter på at filen står stille";
      case "broken" -> "ødelagt";
      case "unusable" -> "blir ikke lest";
      case "stuck" -> "er lest, men lar seg ikke fjerne";
      case "personal" -> "kan inneholde personopplysninger";
      default -> code;
    };
  }
}
