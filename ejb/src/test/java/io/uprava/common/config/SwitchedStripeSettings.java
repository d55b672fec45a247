package io.uprava.common.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The settings of Stripe of every service in the integration tests; tests make them live. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SwitchedStripeSettings extends StripeSettings {

  private volatile boolean live;

  /** Whether real money moves from now on. */
  public void live(boolean wanted) {
    live = wanted;
  }

  @Override
  public boolean livemode() {
    return live || super.livemode();
  }
}
