package io.uprava.connections.page;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.ConnectionProviderView;
import io.uprava.connections.service.ConnectionSourceView;
import io.uprava.connections.service.ConnectionSourceView.Kind;
import io.uprava.connections.service.ConnectionSources;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where the token of the connection on screen comes from, and what its service allows. */
@Named
@RequestScoped
public class ConnectionSourceBox {

  @Inject ConnectionSources sources;
  @Inject ConnectionPage page;

  private ConnectionSourceView source;
  private int seenGeneration;

  public ConnectionSourceView getSource() {
    int generation = page.getView().generation();
    if (source == null || seenGeneration != generation) {
      source = sources.of(page.getView().id());
      seenGeneration = generation;
    }
    return source;
  }

  /** Whether the provider can be asked whose account it is. */
  public boolean isTestable() {
    ConnectionView view = page.getView();
    boolean stored = view.generation() > 0 && view.state() != ConnectionState.RECONNECT_NEEDED;
    return service().testable()
        && view.frozenAt() == null
        && (stored || getSource().kind() == Kind.CONTAINER);
  }

  /** Whether there is something to renew that the provider has not ended. */
  public boolean isDrillable() {
    ConnectionView view = page.getView();
    return service().renewable() && view.generation() > 0 && !getSource().revoked();
  }

  /** Whether the account's owner can consent. */
  public boolean isConsentable() {
    return service().consent() && service().configured();
  }

  /** Whether people enter its secret. */
  public boolean isEnterable() {
    return !service().consent();
  }

  private ConnectionProviderView service() {
    return sources.provider(page.getView().provider());
  }
}
