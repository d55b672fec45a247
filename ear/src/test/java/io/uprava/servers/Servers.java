package io.uprava.servers;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.mail.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What all tests of a run share: the servers, PostgreSQL and the mail catcher. */
final class Servers implements AutoCloseable {

  private static final Namespace NAMESPACE = Namespace.create(Servers.class);

  private final Map<ServerKind, Server> started = new EnumMap<>(ServerKind.class);
  private final Databases databases;
  private final MailCatcher mail;

  private Servers() {
    try {
      Workspace.clear("instances");
      databases = new Databases(Workspace.of("postgres"));
      mail = new MailCatcher(Workspace.of("mail"), 0, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopServers));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The one of this run. */
  static Servers of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Servers.class, key -> new Servers(), Servers.class);
  }

  /** The server of that kind, with the built release in service. */
  Server get(ServerKind kind) {
    return started.computeIfAbsent(
        kind,
        key -> {
          Database database = databases.create(kind.name().toLowerCase(Locale.ROOT));
          return kind.prepared(environment(kind, kind.folder(), database), database, mail.store());
        });
  }

  MailCatcher mail() {
    return mail;
  }

  Databases databases() {
    return databases;
  }

  /** The settings an administrator gives to a server of that kind. */
  Map<String, String> environment(ServerKind kind, String instance, Database database) {
    try {
      int port = Ports.forServer();
      Map<String, String> settings = new HashMap<>();
      settings.put("UPRAVA_SERVER_HOME", home(kind).toString());
      settings.put("UPRAVA_INSTANCE_DIR", Workspace.of("instances").resolve(instance).toString());
      settings.put("UPRAVA_SECRETS_DIR", secrets().toString());
      settings.put("UPRAVA_HTTP_PORT", String.valueOf(port));
      settings.put("UPRAVA_WAIT_SECONDS", "300");
      settings.put("UPRAVA_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
      settings.put("UPRAVA_BASE_URL", "http://127.0.0.1:" + port);
      settings.put("UPRAVA_ADMIN_EMAIL", "admin@uprava.local");
      settings.put("UPRAVA_MAIL_FROM", "uprava@uprava.local");
      settings.put("UPRAVA_SIGN_IN_CODES_PER_IP_AND_HOUR", "100000");
      settings.put("UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_HOUR", "100000");
      settings.put("UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_IP_AND_HOUR", "100000");
      settings.put("UPRAVA_REST_SIGN_IN_REQUESTS_PER_IP_AND_MINUTE", "100000");
      settings.put("UPRAVA_REST_REQUESTS_PER_KEY_AND_MINUTE", "20");
      settings.put("UPRAVA_WEBHOOKS_ALLOW_HTTP", "true");
      settings.put("UPRAVA_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8");
      settings.put("UPRAVA_WEBHOOKS_ALLOWED_PORTS", "1024-65535");
      settings.put("SMTP_HOST", "127.0.0.1");
      settings.put("SMTP_PORT", String.valueOf(mail.smtpPort()));
      DatabaseAccess access = database.access();
      settings.put("DB_HOST", access.host());
      settings.put("DB_PORT", String.valueOf(access.port()));
      settings.put("DB_NAME", access.name());
      settings.put("DB_USER", access.user());
      settings.put("DB_PASSWORD", access.password());
      return settings;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path home(ServerKind kind) throws IOException {
    Path home = Workspace.distributions().resolve(kind.folder());
    new Script(Workspace.script("fetch-server"), Map.of()).run(kind.folder(), home).orFail();
    return home;
  }

  private static Path secrets() throws IOException {
    Path folder = Workspace.of("secrets");
    new Script(Workspace.script("secrets"), Map.of()).run(folder).orFail();
    return folder;
  }

  /** Also when the run is broken off. */
  private synchronized void stopServers() {
    started.values().forEach(Server::stop);
    started.clear();
  }

  @Override
  public void close() throws IOException {
    stopServers();
    mail.close();
    databases.close();
  }
}
