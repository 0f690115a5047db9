package no.oppvekststatus.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/** What stands round every page: who is logged in, which pages there are for that role, and the mark of sample data. */
@ControllerAdvice
@ConditionalOnWebApplication
class CommonModel {
  private final UserStore users;
  private final PlanNames names;

  CommonModel(UserStore users, PlanNames names) {
    this.users = users;
    this.names = names;
  }

  /** The user who is logged in, as the database says now. */
  Viewer viewer(Principal principal) {
    return users.viewer(principal.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @ModelAttribute
  void frame(@Nullable Principal principal, Model model) {
    model.addAttribute("sample", names.sample());
    if (principal == null) return;
    users.viewer(principal.getName()).ifPresent(viewer -> {
      model.addAttribute("viewer", viewer);
      model.addAttribute("role", viewer.role().code());
      model.addAttribute("nightsAllowed", Access.allowsNights(viewer));
    });
  }
}
