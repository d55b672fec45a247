package io.uprava.users.repository;

import io.uprava.users.entity.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Refresh tokens by hash, locked, so that parallel uses follow one another. */
@ApplicationScoped
public class RefreshTokenRepository {

  @PersistenceContext EntityManager entities;

  public void add(RefreshToken token) {
    entities.persist(token);
  }

  public Optional<RefreshToken> findLocked(byte[] tokenHash) {
    return entities
        .createNamedQuery(RefreshToken.FIND_BY_HASH, RefreshToken.class)
        .setParameter("tokenHash", tokenHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
