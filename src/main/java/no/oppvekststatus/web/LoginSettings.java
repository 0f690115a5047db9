package no.oppvekststatus.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password, slowly for whoever guesses; the answer never reveals whether the name exists. */
@Component
@ConditionalOnWebApplication
class LoginSettings implements AuthenticationProvider {
  private final DaoAuthenticationProvider check;
  private final LoginAttempts attempts;

  LoginSettings(UserStore users, PasswordEncoder encoder, LoginAttempts attempts) {
    this.check = new DaoAuthenticationProvider(users::login);
    this.check.setPasswordEncoder(encoder);
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    if (attempts.mustWait(given.getName())) throw new LockedException("too many attempts");
    try {
      Authentication passed = check.authenticate(given);
      attempts.succeeded(given.getName());
      return passed;
    } catch (BadCredentialsException e) {
      attempts.failed(given.getName());
      throw e;
    }
  }

  @Override
  public boolean supports(Class<?> kind) { return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind); }
}
