package io.uprava.servers;

import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.emulator.stripe.StripeSettings;
import io.uprava.sandbox.emulator.stripe.account.Ids;
import io.uprava.sandbox.emulator.stripe.events.MemorySecrets;
import io.uprava.sandbox.mail.MailCatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Uprava on Payara Micro with a PostgreSQL and a Stripe of its own: each of them may be stopped
 * without harm to other tests. Stripe repeats what was not taken every few seconds.
 */
final class PaymentInstallation implements AutoCloseable {

  private static final String NAME = "payments";
  private static final String SECRETS = "stripe.webhook.secrets";

  /** How long Payara believes what it has read; a minute, unless it is told. */
  private static final Duration SECRETS_FOR = Duration.ofSeconds(5);

  private static final List<Duration> PAUSES = Collections.nCopies(200, Duration.ofSeconds(4));

  private final Databases postgres;
  private final Surroundings surroundings;
  private final StripeServer stripe;
  private final Path secrets;
  private final MicroServer server;

  PaymentInstallation(Servers servers) throws IOException {
    postgres = new Databases(Workspace.of("postgres-" + NAME));
    MailCatcher mail = new MailCatcher(Workspace.of("mail").resolve(NAME), 0, 0);
    String apiKey = "sk_test_" + Ids.draw(24);
    MemorySecrets signing = new MemorySecrets(List.of("whsec_" + Ids.draw(32)));
    stripe =
        StripeServer.start(
            0, StripeSettings.usual(null, () -> apiKey, signing, null).retrying(PAUSES));
    Workspace.clear("secrets-" + NAME);
    secrets = Workspace.of("secrets-" + NAME);
    new Script(Workspace.script("secrets"), Map.of()).run(secrets).orFail();
    Files.writeString(secrets.resolve("stripe.api.key"), apiKey);
    Files.writeString(secrets.resolve("stripe.api.base"), stripe.base());
    accept(signing.active());
    surroundings =
        new Surroundings(
            postgres.create(NAME),
            mail,
            stripe,
            AmoServer.amocrm(Surroundings.AMO_CALLBACK),
            servers.secrecy());
    Map<String, String> environment =
        servers.environment(ServerKind.PAYARA_MICRO, NAME, surroundings);
    environment.put("UPRAVA_SECRETS_DIR", secrets.toString());
    environment.put("MP_CONFIG_CACHE_DURATION", Long.toString(SECRETS_FOR.toSeconds()));
    environment.keySet().removeIf(name -> name.startsWith("STRIPE_"));
    server = new MicroServer(environment, surroundings).prepared(Release.built());
  }

  MicroServer server() {
    return server;
  }

  Database database() {
    return server.database();
  }

  StripeEmulator stripe() {
    return stripe.stripe();
  }

  /** Has the application accept events that those secrets sign, from when it looks again, soon. */
  void accept(List<String> signing) throws IOException {
    Files.writeString(secrets.resolve(SECRETS), String.join("\n", signing));
  }

  /** SIGKILL, and a new start. */
  void killAndStart() {
    server.kill();
    server.redeploy().orFail();
  }

  void restartDatabase() throws IOException, InterruptedException {
    postgres.restart(Duration.ofSeconds(1));
  }

  @Override
  public void close() throws IOException, SQLException {
    server.stop();
    surroundings.searchForSecrets();
    surroundings.close();
    postgres.close();
  }
}
