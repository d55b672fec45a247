package io.uprava.common.config;

import io.uprava.common.secret.Secret;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** The settings of Stripe of every service in the integration tests, some of which change them. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SwitchedStripeSettings extends StripeSettings {

  private volatile boolean live;
  private volatile boolean absent;

  /** Whether real money moves from now on. */
  public void live(boolean wanted) {
    live = wanted;
  }

  /** Whether payments are not set up from now on. */
  public void absent(boolean wanted) {
    absent = wanted;
  }

  @Override
  public Optional<Secret> apiKey() {
    return absent ? Optional.empty() : super.apiKey();
  }

  @Override
  public boolean livemode() {
    return live || super.livemode();
  }
}
