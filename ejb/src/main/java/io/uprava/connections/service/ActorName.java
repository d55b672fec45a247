package io.uprava.connections.service;

import io.uprava.common.entity.Masked;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;

/** How those who act are called in what is kept for long: people by their masked address. */
final class ActorName {

  private ActorName() {}

  static String of(CurrentCaller caller) {
    return caller.actorType() == ActorType.PERSON ? Masked.email(caller.name()) : caller.name();
  }
}
