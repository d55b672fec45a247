package io.uprava.payments.service;

import io.uprava.common.entity.Masked;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.payments.entity.Requester;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who acts now, in the form in which payments remember it. */
@ApplicationScoped
class Actor {

  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** For people to read; addresses masked. */
  String name() {
    return caller.actorType() == ActorType.PERSON ? Masked.email(caller.name()) : caller.name();
  }

  Requester requester() {
    return new Requester(caller.userId(), name(), clock.instant());
  }

  /** Lets what follows in this request or job count as the provider's. */
  void actAsProvider() {
    caller.actAs(ActorType.PROVIDER, "stripe");
  }
}
