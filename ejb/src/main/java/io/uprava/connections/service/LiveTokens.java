package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Live tokens for whoever calls a provider: renewed first when they end soon. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveTokens {

  @Inject TokenReading reading;
  @Inject TokenRefresher refresher;

  /**
   * A token that is good for a quarter of an hour or, when the provider cannot be asked, at least
   * now.
   *
   * @throws Conflict {@code vault-frozen}, {@code connection-frozen}, {@code
   *     connection-not-connected}, {@code connection-reconnect-needed}, {@code connection-failing},
   *     {@code vault-locked}
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public LiveToken get(UUID connectionId, VaultPurpose purpose) {
    return reading
        .fresh(connectionId, purpose)
        .orElseGet(
            () -> {
              Duration patience =
                  reading.livesOn(connectionId) ? TokenRefresher.BRIEFLY : TokenRefresher.PATIENCE;
              refresher.refresh(connectionId, RefreshMode.ON_USE, null, patience);
              return reading.alive(connectionId, purpose);
            });
  }
}
