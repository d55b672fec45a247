package io.uprava.connections.repository;

import io.uprava.connections.entity.ConnectionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Secrets in force, each with its connection, in one question for all of them. */
@ApplicationScoped
public class EnteredSecretRepository {

  @PersistenceContext EntityManager entities;

  /** Those of connections of some providers that were not ended, the oldest connection first. */
  public List<EnteredSecret> findEntered(Collection<String> providers, int limit) {
    return providers.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT NEW io.uprava.connections.repository.EnteredSecret("
                    + "c.provider, c.id, c.label.name, g.fingerprint, g.createdAt)"
                    + " FROM ProviderConnection c, TokenGeneration g"
                    + " WHERE c.provider IN :providers AND c.state <> :ended"
                    + " AND g.connectionId = c.id AND g.number = c.tokens.generation"
                    + " ORDER BY c.createdAt, c.id",
                EnteredSecret.class)
            .setParameter("providers", providers)
            .setParameter("ended", ConnectionState.DISCONNECTED)
            .setMaxResults(limit)
            .getResultList();
  }
}
