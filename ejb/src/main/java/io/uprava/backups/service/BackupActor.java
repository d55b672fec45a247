package io.uprava.backups.service;

import io.uprava.common.entity.Masked;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;

/** How those who act are called in what is kept: people by their masked address. */
final class BackupActor {

  private BackupActor() {}

  static String of(CurrentCaller caller) {
    return caller.actorType() == ActorType.PERSON ? Masked.email(caller.name()) : caller.name();
  }
}
