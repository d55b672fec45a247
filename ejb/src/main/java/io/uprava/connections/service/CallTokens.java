package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.connections.gateway.CallableProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What a call of a provider's API is made with. */
@ApplicationScoped
public class CallTokens {

  @Inject LiveTokens live;
  @Inject TokenRefresher refresher;
  @Inject ConnectionProviders providers;
  @Inject ConnectionNotes notes;

  /** The provider of a connection; throws as {@link ConnectionProviders#callable}. */
  CallableProvider provider(UUID connectionId) {
    return providers.callable(notes.view(connectionId).provider());
  }

  /** Throws as {@link LiveTokens#get}. */
  LiveToken get(UUID connectionId, CallManner manner) {
    return live.get(connectionId, manner.purpose());
  }

  /**
   * Another token after the provider refused one: somebody else's renewal, or one of our own.
   *
   * @throws Conflict as {@link LiveTokens#get}
   */
  LiveToken after(LiveToken refused, CallManner manner) {
    LiveToken now = get(refused.connectionId(), manner);
    if (now.generation() != refused.generation()) {
      return now;
    }
    refresher.refresh(refused.connectionId(), RefreshMode.REFUSED, "401");
    return get(refused.connectionId(), manner);
  }
}
