package io.uprava.sandbox.launch;

import io.uprava.sandbox.emulator.EmulatorHost;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import io.uprava.sandbox.emulator.stripe.StripeSettings;
import io.uprava.sandbox.emulator.stripe.events.FileSecrets;
import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.secrets.SecretsFolder;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Starts the emulators, each with the secrets it shares with the application. */
final class Emulators {

  private Emulators() {}

  /** Starts them all on the port of {@code options} and tells the application where they are. */
  static EmulatorHost start(
      Options options,
      DataFolder data,
      SecretsFolder secrets,
      ServerEnvironment environment,
      Parts parts)
      throws IOException {
    StripeEmulator stripe = parts.keep(stripe(options, data, secrets));
    EmulatorHost host = parts.keep(new EmulatorHost(options.sandboxPort(), List.of(stripe)));
    environment.stripe("http://127.0.0.1:" + host.port() + stripe.path());
    return host;
  }

  private static StripeEmulator stripe(Options options, DataFolder data, SecretsFolder secrets)
      throws IOException {
    secrets.fillForStripe();
    String key = secrets.read(SecretsFolder.STRIPE_KEY);
    URI endpoint = URI.create("http://127.0.0.1:" + options.port() + "/api/webhooks/stripe/");
    return new StripeEmulator(
        StripeSettings.usual(
            data.folder("stripe"),
            () -> key,
            new FileSecrets(secrets, SecretsFolder.STRIPE_WEBHOOK_SECRETS),
            endpoint));
  }
}
