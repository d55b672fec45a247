package io.uprava.connections.page;

import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.service.ConnectionFreezing;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The switch for intrusions, on a page. */
@Named
@RequestScoped
public class ConnectionFreezeActions {

  @Inject ConnectionFreezing freezing;
  @Inject ConnectionChoice choice;
  @Inject CurrentCaller caller;

  public void freeze() {
    choice.doing(() -> freezing.freeze(choice.id(), choice.reason()));
    choice.confirmation().done("connections.message.frozen");
  }

  /** Releases it, or agrees to a release. */
  public void release() {
    ConnectionView after =
        choice.doing(
            () -> freezing.release(choice.id(), choice.reason(), choice.confirmation().token()));
    choice
        .confirmation()
        .done(
            after.frozenAt() == null
                ? "connections.message.released"
                : "connections.message.release_agreed");
  }

  /** Whether the person's word would count. */
  public boolean releasable(ConnectionView connection) {
    return connection.frozenAt() != null && !caller.userId().equals(connection.releaseAgreedBy());
  }

  /** Whether it is in use, so that there is something to freeze. */
  public boolean freezable(ConnectionView connection) {
    return connection.frozenAt() == null && connection.source() != null;
  }
}
