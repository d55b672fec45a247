package io.uprava.audit.repository;

import jakarta.persistence.EntityManager;

/** Repositories for tests without a server. */
public final class AuditRepositories {

  private AuditRepositories() {}

  public static AuditRepository audit(EntityManager entities) {
    AuditRepository repository = new AuditRepository();
    repository.entityManager = entities;
    return repository;
  }
}
