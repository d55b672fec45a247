package io.uprava.testing;

import io.uprava.connections.gateway.KeyedProvider;
import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import io.uprava.sandbox.secrets.SecretsFolder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Starts the database, the mail catcher, the emulated Stripe and amoCRM before the server, and
 * writes down for the server where they are. Each run begins with an empty database.
 */
public class ServerSurroundings {

  private static final String PASSWORD = "test";

  private EmbeddedDatabase database;
  private MailCatcher mails;
  private StripeServer stripe;
  private AmoServer amo;

  public void start(@Observes(precedence = 100) BeforeSuite suite) throws IOException {
    Path folder = Path.of(System.getProperty("uprava.test.folder"));
    EmbeddedDatabase.endLeftover(folder.resolve("postgres"));
    for (String old : new String[] {"postgres/data", "mail", "secrets"}) {
      delete(folder.resolve(old));
    }
    database = new EmbeddedDatabase(folder.resolve("postgres"), 0, PASSWORD, false);
    mails = new MailCatcher(folder.resolve("mail"), 0, 0);
    stripe = StripeServer.start();
    amo = AmoServer.amocrm("http://localhost:8080/api/amocrm/callback");
    writeSettings(folder.resolve("secrets"));
    writeCommands(folder.resolve("preboot.asadmin"));
  }

  public void stop(@Observes(precedence = -100) AfterSuite suite) throws IOException {
    if (amo != null) {
      amo.close();
    }
    if (stripe != null) {
      stripe.close();
    }
    if (mails != null) {
      mails.close();
    }
    if (database != null) {
      database.close();
    }
  }

  private void writeSettings(Path folder) throws IOException {
    SecretsFolder secrets = new SecretsFolder(folder);
    writeStripe(secrets);
    writeAmo(secrets);
    secrets.fill();
    Map<String, String> settings =
        Map.of(
            "uprava.base.url",
            "http://localhost:8080",
            "uprava.admin.email",
            "admin@uprava.local",
            "uprava.mail.from",
            "uprava@uprava.local",
            "uprava.webhooks.allow-http",
            "true",
            "uprava.webhooks.allowed-networks",
            "127.0.0.0/8",
            "uprava.webhooks.allowed-ports",
            "1024-65535",
            KeyedProvider.SETTING,
            "of the container",
            CaughtMails.ADDRESS,
            "http://127.0.0.1:" + mails.httpPort());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      secrets.keep(setting.getKey(), setting::getValue);
    }
  }

  private void writeStripe(SecretsFolder secrets) throws IOException {
    secrets.keep("stripe.api.key", stripe::apiKey);
    secrets.keep("stripe.api.base", stripe::base);
    secrets.keep(
        "stripe.webhook.secrets", () -> String.join("\n", stripe.stripe().secrets().active()));
  }

  private void writeAmo(SecretsFolder secrets) throws IOException {
    secrets.keep("amocrm.client.id", amo::clientId);
    secrets.keep("amocrm.client.secret", amo::clientSecret);
    secrets.keep("uprava.amocrm.base.url", amo::base);
    secrets.keep("amocrm.account.host", () -> "romashka.amocrm.ru");
    secrets.keep("amocrm.refresh.token", this::givenRefreshToken);
  }

  private String givenRefreshToken() {
    JsonObject asked =
        Json.createObjectBuilder().add("act", "issue").add("account", "romashka").build();
    JsonStructure issued = amo.amo().control("POST /acts", Map.of(), asked);
    return issued.asJsonObject().getString("refresh_token");
  }

  /** The commands that production runs before the server boots, with the values of this run. */
  private void writeCommands(Path target) throws IOException {
    DatabaseAccess access = database.access();
    Map<String, String> values = new TreeMap<>();
    values.put("DB_HOST", access.host());
    values.put("DB_PORT", Integer.toString(access.port()));
    values.put("DB_NAME", access.name());
    values.put("DB_USER", access.user());
    values.put("DB_PASSWORD", access.password());
    values.put("SMTP_HOST", "127.0.0.1");
    values.put("SMTP_PORT", Integer.toString(mails.smtpPort()));
    values.put("SMTP_USER", "nobody");
    values.put("SMTP_PASSWORD", "none");
    values.put("SMTP_AUTH", "false");
    values.put("SMTP_STARTTLS", "false");
    values.put("UPRAVA_BIND_ADDRESS", "127.0.0.1");
    String commands = Files.readString(Path.of(System.getProperty("uprava.test.commands")));
    for (Map.Entry<String, String> value : values.entrySet()) {
      commands = commands.replace("${ENV=" + value.getKey() + "}", value.getValue());
    }
    Files.writeString(target, commands);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
