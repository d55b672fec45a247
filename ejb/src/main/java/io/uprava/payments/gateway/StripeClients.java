package io.uprava.payments.gateway;

import com.stripe.StripeClient;
import io.uprava.common.config.StripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the client for the key and the address in force; a replaced key is used at once. */
@ApplicationScoped
public class StripeClients {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 20_000;

  @Inject StripeSettings settings;

  /**
   * @throws Conflict {@code payments-not-configured}
   */
  public StripeClient client() {
    Secret key = settings.apiKey().orElseThrow(() -> new Conflict("payments-not-configured"));
    return StripeClient.builder()
        .setApiKey(key.reveal())
        .setApiBase(settings.apiBase())
        .setConnectTimeout(CONNECT_MILLIS)
        .setReadTimeout(READ_MILLIS)
        .setMaxNetworkRetries(0)
        .build();
  }
}
