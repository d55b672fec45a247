package io.uprava.sandbox.launch;

import io.uprava.sandbox.emulator.Emulator;
import io.uprava.sandbox.emulator.EmulatorHost;
import io.uprava.sandbox.emulator.amocrm.AmoEmulator;
import io.uprava.sandbox.emulator.amocrm.AmoSettings;
import io.uprava.sandbox.emulator.amocrm.Brand;
import io.uprava.sandbox.emulator.meta.InstagramEmulator;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import io.uprava.sandbox.emulator.stripe.StripeSettings;
import io.uprava.sandbox.emulator.stripe.events.FileSecrets;
import io.uprava.sandbox.emulator.vk.VkEmulator;
import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.secrets.SecretsFolder;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
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
    secrets.fillForConnections();
    StripeEmulator stripe = parts.keep(stripe(options, data, secrets));
    List<Emulator> connections =
        List.of(
            parts.keep(amo(Brand.AMOCRM, data, secrets, environment)),
            parts.keep(amo(Brand.KOMMO, data, secrets, environment)),
            parts.keep(
                new InstagramEmulator(
                    data.folder("instagram"), secrets.read(SecretsFolder.INSTAGRAM_SECRET))),
            parts.keep(new VkEmulator(data.folder("vk"))));
    List<Emulator> all = new ArrayList<>(connections);
    all.add(0, stripe);
    EmulatorHost host = parts.keep(new EmulatorHost(options.sandboxPort(), all));
    String base = "http://127.0.0.1:" + host.port();
    environment.stripe(base + stripe.path());
    for (Emulator one : connections) {
      environment.provider(one.path().substring(1), base + one.path());
    }
    return host;
  }

  private static AmoEmulator amo(
      Brand brand, DataFolder data, SecretsFolder secrets, ServerEnvironment environment)
      throws IOException {
    String name = brand.path().substring(1);
    return new AmoEmulator(
        new AmoSettings(
            brand,
            data.folder(name),
            secrets.read(SecretsFolder.clientId(name)),
            secrets.read(SecretsFolder.clientSecret(name)),
            environment.redirectUri(name)));
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
