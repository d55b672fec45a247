package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.stripe.account.Ids;
import java.util.ArrayList;
import java.util.List;

/** Secrets that are kept nowhere. */
public final class MemorySecrets implements WebhookSecrets {

  private final List<String> secrets;

  /** Starts with those, the newest first. */
  public MemorySecrets(List<String> secrets) {
    this.secrets = new ArrayList<>(secrets);
  }

  @Override
  public synchronized List<String> active() {
    return List.copyOf(secrets);
  }

  @Override
  public synchronized void roll() {
    secrets.add(0, "whsec_" + Ids.draw(32));
  }

  @Override
  public synchronized void dropOld() {
    secrets.subList(1, secrets.size()).clear();
  }
}
