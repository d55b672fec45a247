package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.environment.Ports;
import io.uprava.sandbox.mail.MailCatcher;
import io.uprava.sandbox.secrets.SecretsFolder;
import io.uprava.sandbox.server.MicroServer;
import io.uprava.sandbox.server.ServerFiles;
import io.uprava.sandbox.server.ShortLife;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The running application with everything around it. */
final class Office implements Site, AutoCloseable {

  static final String ADMINISTRATOR = "admin@uprava.local";

  private static final Path ROOT =
      Path.of(System.getProperty("uprava.root", "..")).toAbsolutePath().normalize();
  private static final Path PAGES = ROOT.resolve("ear/target/pages");
  private static final String PASSWORD = "quiet-harbour-43";

  /** Where a service would be that does not answer. */
  private static final String NOBODY = "http://127.0.0.1:1";

  private final int port = Ports.free();
  private final Path folder;
  private final EmbeddedDatabase database;
  private final MailCatcher mail;
  private final SecretsFolder secrets;
  private final StripeServer stripe;
  private final AmoServer amo;
  private final Secrecy secrecy = new Secrecy();
  private MicroServer server;

  /**
   * @param name tells its folder from those of others
   */
  Office(String name) throws IOException, InterruptedException {
    folder = PAGES.resolve(name);
    clear(folder);
    database = new EmbeddedDatabase(folder.resolve("postgres"), 0, PASSWORD, false);
    mail = new MailCatcher(folder.resolve("mail"), 0, 0);
    secrets = new SecretsFolder(folder.resolve("secrets"));
    secrets.fill();
    secrets.fillForStripe();
    stripe =
        StripeServer.start(
            0,
            secrets.read(SecretsFolder.STRIPE_KEY),
            List.of(secrets.read(SecretsFolder.STRIPE_WEBHOOK_SECRETS)));
    stripe.stripe().courier().endpoint(URI.create(address() + "/api/webhooks/stripe/"));
    amo = AmoServer.amocrm(address() + "/api/amocrm/callback");
    start();
  }

  @Override
  public String address() {
    return "http://localhost:" + port;
  }

  @Override
  public Mailbox emptied(String person) {
    Mailbox box = mailbox(person);
    box.empty();
    return box;
  }

  @Override
  public Mailbox mailbox(String person) {
    return new Mailbox(mail.store(), person, secrecy);
  }

  @Override
  public StripeEmulator stripe() {
    return stripe.stripe();
  }

  /** What owners of accounts do at amoCRM. */
  @Override
  public AmoServer amo() {
    return amo;
  }

  /** For rows that no page makes. */
  DatabaseAccess database() {
    return database.access();
  }

  /** Ends the server and starts it anew, as a release of a new version does. */
  void restart() throws IOException, InterruptedException {
    server.close();
    start();
  }

  @Override
  public Secrecy secrecy() {
    return secrecy;
  }

  /** Looks for secrets in the logs, tables, mails and kept answers; there are some of each. */
  void searchForSecrets() throws IOException, SQLException {
    secrecy.keepFiles(secrets.path());
    secrecy.keepTokens(amo);
    assertThat(secrecy.searchLogs(folder)).isPositive();
    assertThat(secrecy.searchDatabase(database.access())).isPositive();
    assertThat(secrecy.searchMails(mail.store(), null)).isPositive();
    secrecy.searchKept(folder);
  }

  @Override
  public Path picture(String name) throws IOException {
    return Files.createDirectories(PAGES.resolve("pictures")).resolve(name + ".png");
  }

  private void start() throws IOException, InterruptedException {
    server =
        new MicroServer(folder.resolve("server"), folder.resolve("logs"), ServerFiles.of(ROOT));
    server.start(port, secrets.path(), environment(), 0);
    server.awaitReady();
  }

  private Map<String, String> environment() {
    DatabaseAccess access = database.access();
    Map<String, String> variables = new HashMap<>();
    variables.put("JAVA_TOOL_OPTIONS", ShortLife.JAVA_OPTIONS);
    variables.put("UPRAVA_BASE_URL", address());
    variables.put("UPRAVA_ADMIN_EMAIL", ADMINISTRATOR);
    variables.put("UPRAVA_MAIL_FROM", "uprava@uprava.local");
    variables.put("UPRAVA_BIND_ADDRESS", "127.0.0.1");
    variables.put("UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_HOUR", "1000");
    variables.put("UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_IP_AND_HOUR", "1000");
    variables.put("UPRAVA_SIGN_IN_CODES_PER_IP_AND_HOUR", "1000");
    variables.put("UPRAVA_WEBHOOKS_ALLOW_HTTP", "true");
    variables.put("UPRAVA_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8");
    variables.put("UPRAVA_WEBHOOKS_ALLOWED_PORTS", "1024-65535");
    variables.put("UPRAVA_COMPANY_NAME", "ООО «Дом»");
    variables.put("STRIPE_API_BASE", stripe.base());
    variables.put("UPRAVA_AMOCRM_BASE_URL", amo.base());
    variables.put("UPRAVA_VK_BASE_URL", NOBODY);
    variables.put("AMOCRM_CLIENT_ID", amo.clientId());
    variables.put("AMOCRM_CLIENT_SECRET", amo.clientSecret());
    variables.put("DB_HOST", access.host());
    variables.put("DB_PORT", Integer.toString(access.port()));
    variables.put("DB_NAME", access.name());
    variables.put("DB_USER", access.user());
    variables.put("DB_PASSWORD", access.password());
    variables.put("SMTP_HOST", "127.0.0.1");
    variables.put("SMTP_PORT", Integer.toString(mail.smtpPort()));
    variables.put("SMTP_USER", "");
    variables.put("SMTP_PASSWORD", "");
    variables.put("SMTP_AUTH", "false");
    variables.put("SMTP_STARTTLS", "false");
    return variables;
  }

  /** What the database is asked from now on. */
  StatementLog statements() throws SQLException {
    return new StatementLog(database.access(), folder.resolve("postgres/postgres.log"));
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      // an orderly end would leave its classes to a start that never comes
      server.kill();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    stripe.close();
    amo.close();
    mail.close();
    database.close();
  }
}
