package io.uprava.users.service;

import io.uprava.common.security.CurrentCaller;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.repository.SignInEventRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Writes the history of signing in. Joins the caller's transaction; a denial that is thrown is
 * written by a caller without one, so that it is kept.
 */
@Stateless
public class SignInLog {

  @Inject SignInEventRepository events;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @PermitAll
  public void write(SignInEvent event) {
    events.add(event.during(caller.requestId(), clock.instant()));
  }
}
