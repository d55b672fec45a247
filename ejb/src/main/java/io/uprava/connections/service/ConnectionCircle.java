package io.uprava.connections.service;

import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ProviderConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What every act on a connection needs around it: who acts, what is remembered, what is shown. */
@ApplicationScoped
public class ConnectionCircle {

  @Inject CurrentCaller caller;
  @Inject ConnectionAudit audit;
  @Inject ConnectionViews views;

  CurrentCaller caller() {
    return caller;
  }

  ConnectionAudit audit() {
    return audit;
  }

  ConnectionView view(ProviderConnection connection) {
    return views.of(connection);
  }
}
