package no.oppvekststatus.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page. */
@Controller
@ConditionalOnWebApplication
class LoginPage {
  @GetMapping("/innlogging")
  String login() { return "login"; }
}
