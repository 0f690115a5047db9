package no.oppvekststatus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import no.oppvekststatus.home.NorwegianTime;
import no.oppvekststatus.intake.InboxState;
import no.oppvekststatus.job.Night;
import no.oppvekststatus.job.NightStep;
import no.oppvekststatus.job.NightStepStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The operator's view: one sentence with the next action, then nights, refusals and what lies in the inbox. */
@Controller
@ConditionalOnWebApplication
class NightsPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH.mm").withZone(NorwegianTime.ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final NightStore nights;
  private final NightStepStore steps;
  private final PlanNames names;
  private final CommonModel frame;

  NightsPage(NightStore nights, NightStepStore steps, PlanNames names, CommonModel frame) {
    this.nights = nights;
    this.steps = steps;
    this.names = names;
    this.frame = frame;
  }

  @GetMapping("/netter")
  String nights(Principal principal, Model model) {
    allow(principal);
    List<NightStore.FileRefusal> refusals = nights.refusals().stream().map(this::named).toList();
    List<NightStore.InboxEntry> left = nights.leftInInbox();
    NightStore.Mails mails = nights.mails();
    List<NightStore.ListedNight> latest = nights.nights();
    Optional<List<NightStep>> running = steps.running();
    model.addAttribute("steps", running.orElse(List.of()));
    model.addAttribute("running", running.isPresent());
    model.addAttribute("nights", latest);
    model.addAttribute("refusals", refusals);
    model.addAttribute("most", NightStore.MOST);
    model.addAttribute("left", left);
    model.addAttribute("mails", mails);
    model.addAttribute("advice", NightAdvice.of(latest, running.isPresent(), refusals.size(), left, mails));
    model.addAttribute("time", new Times());
    return "nights";
  }

  /** The steps alone, for the page that is open while the night runs; no content when it does not any more. */
  @GetMapping("/netter/steg")
  String steps(Principal principal, Model model, HttpServletResponse answer) {
    allow(principal);
    Optional<List<NightStep>> running = steps.running();
    if (running.isEmpty()) answer.setStatus(HttpStatus.NO_CONTENT.value());
    model.addAttribute("steps", running.orElse(List.of()));
    return "nights :: steps";
  }

  private void allow(Principal principal) {
    if (!Access.allowsNights(frame.viewer(principal))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private NightStore.FileRefusal named(NightStore.FileRefusal r) {
    return new NightStore.FileRefusal(names.municipality(r.municipality()), r.file(), r.received(), r.code(), r.place(),
        r.remedy());
  }

  /** Times as the page writes them, Europe/Oslo. */
  public static final class Times {
    public String at(@Nullable Instant instant) { return instant == null ? "pågår" : TIME.format(instant); }
    public String day(java.time.LocalDate date) { return DAY.format(date); }
    public String outcome(Night.NightOutcome outcome) { return NightAdvice.outcome(outcome); }
    public String state(InboxState state) { return NightAdvice.state(state); }
  }
}
