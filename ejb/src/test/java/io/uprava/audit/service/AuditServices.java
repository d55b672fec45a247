package io.uprava.audit.service;

import io.uprava.audit.repository.AuditRepositories;
import io.uprava.common.security.CurrentCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The audit for tests of other features without a server. */
public final class AuditServices {

  private AuditServices() {}

  public static AuditService recording(EntityManager entities, CurrentCaller caller, Clock clock) {
    AuditService audit = new AuditService();
    audit.repository = AuditRepositories.audit(entities);
    audit.caller = caller;
    audit.clock = clock;
    return audit;
  }
}
