package no.oppvekststatus.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The two pages that need no login: the login itself, and the sign that the program is alive. */
@Controller
@ConditionalOnWebApplication
class LoginPage {
  @GetMapping("/innlogging")
  String login() { return "login"; }

  @GetMapping(path = "/helse", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String alive() { return "oppe"; }
}
