package io.uprava.servers;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.server.ShortLife;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings an administrator gives to a server. */
final class ServerSettings {

  /** Of the servers' tools, too. */
  private static final String OF_EVERY_JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final Map<String, String> EVERYWHERE =
      Map.ofEntries(
          Map.entry("UPRAVA_WAIT_SECONDS", "300"),
          Map.entry("UPRAVA_JAVA_OPTIONS", ShortLife.JAVA_OPTIONS),
          Map.entry("JAVA_TOOL_OPTIONS", OF_EVERY_JVM),
          Map.entry("UPRAVA_ADMIN_EMAIL", Person.ADMINISTRATOR),
          Map.entry("UPRAVA_MAIL_FROM", "uprava@uprava.local"),
          Map.entry("UPRAVA_SIGN_IN_CODES_PER_IP_AND_HOUR", "100000"),
          Map.entry("UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_HOUR", "100000"),
          Map.entry("UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_IP_AND_HOUR", "100000"),
          Map.entry("UPRAVA_REST_SIGN_IN_REQUESTS_PER_IP_AND_MINUTE", "100000"),
          Map.entry("UPRAVA_REST_REQUESTS_PER_KEY_AND_MINUTE", "20"),
          Map.entry("UPRAVA_WEBHOOKS_ALLOW_HTTP", "true"),
          Map.entry("UPRAVA_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8"),
          Map.entry("UPRAVA_WEBHOOKS_ALLOWED_PORTS", "1024-65535"),
          Map.entry("SMTP_HOST", "127.0.0.1"));

  private ServerSettings() {}

  /**
   * As environment variables, with ports nobody listens on.
   *
   * @param home where the server's distribution is
   * @param instance folder for what the server writes
   * @param secrets folder of the secrets
   */
  static Map<String, String> of(Path home, Path instance, Path secrets, Surroundings surroundings)
      throws IOException {
    int port = Ports.forServer();
    Map<String, String> settings = new HashMap<>(EVERYWHERE);
    settings.put("UPRAVA_SERVER_HOME", home.toString());
    settings.put("UPRAVA_INSTANCE_DIR", instance.toString());
    settings.put("UPRAVA_SECRETS_DIR", secrets.toString());
    settings.put("UPRAVA_HTTP_PORT", String.valueOf(port));
    URI address = URI.create("http://127.0.0.1:" + port);
    settings.put("UPRAVA_BASE_URL", address.toString());
    settings.put("SMTP_PORT", String.valueOf(surroundings.mail().smtpPort()));
    settings.put("STRIPE_API_BASE", surroundings.stripe().base());
    settings.put("STRIPE_API_KEY", surroundings.stripe().apiKey());
    settings.put(
        "STRIPE_WEBHOOK_SECRETS",
        String.join("\n", surroundings.stripe().stripe().secrets().active()));
    settings.put("UPRAVA_AMOCRM_BASE_URL", surroundings.amo().base());
    settings.put("AMOCRM_CLIENT_ID", surroundings.amo().clientId());
    settings.put("AMOCRM_CLIENT_SECRET", surroundings.amo().clientSecret());
    settings.put("AMOCRM_REDIRECT_URI", surroundings.amoCallback(address));
    DatabaseAccess access = surroundings.database().access();
    settings.put("DB_HOST", access.host());
    settings.put("DB_PORT", String.valueOf(access.port()));
    settings.put("DB_NAME", access.name());
    settings.put("DB_USER", access.user());
    settings.put("DB_PASSWORD", access.password());
    return settings;
  }
}
