package io.uprava.sandbox.launch;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.environment.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The environment variables the server is started with. What the person has set already wins over
 * the sandbox's defaults, except for database and mail server, which are the sandbox's own.
 */
final class ServerEnvironment {

  private static final List<String> NEEDED =
      List.of("DB_HOST", "DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD", "SMTP_HOST", "SMTP_PORT");

  private final Map<String, String> given;
  private final Map<String, String> variables = new HashMap<>();

  ServerEnvironment(Options options) {
    this(options, System.getenv());
  }

  ServerEnvironment(Options options, Map<String, String> given) {
    this.given = given;
    setUnlessGiven("UPRAVA_BASE_URL", "http://localhost:" + options.port());
    setUnlessGiven("UPRAVA_ADMIN_EMAIL", "admin@uprava.local");
    setUnlessGiven("UPRAVA_MAIL_FROM", "uprava@uprava.local");
    setUnlessGiven("SMTP_USER", "");
    setUnlessGiven("SMTP_PASSWORD", "");
    setUnlessGiven("SMTP_AUTH", Boolean.toString(given.containsKey("SMTP_USER")));
    setUnlessGiven("SMTP_STARTTLS", "false");
    variables.put("UPRAVA_BIND_ADDRESS", "127.0.0.1");
  }

  void database(DatabaseAccess access) {
    variables.put("DB_HOST", access.host());
    variables.put("DB_PORT", Integer.toString(access.port()));
    variables.put("DB_NAME", access.name());
    variables.put("DB_USER", access.user());
    variables.put("DB_PASSWORD", access.password());
  }

  void mail(String host, int port) {
    variables.put("SMTP_HOST", host);
    variables.put("SMTP_PORT", Integer.toString(port));
    variables.put("SMTP_AUTH", "false");
    variables.put("SMTP_STARTTLS", "false");
  }

  /** Tells the application which folder outlives its restarts. */
  void data(Path folder) {
    variables.put("UPRAVA_DATA_DIR", folder.toString());
  }

  /** Tells the application where the API of Stripe is, which is the emulator's. */
  void stripe(String base) {
    variables.put("STRIPE_API_BASE", base);
  }

  /** Tells the application where a provider of connections is: its emulator. */
  void provider(String name, String base) {
    variables.put("UPRAVA_" + name.toUpperCase(Locale.ROOT) + "_BASE_URL", base);
  }

  /** Where a provider sends consents to, byte for byte as it is told to the application. */
  String redirectUri(String name) {
    String chosen = given.get(name.toUpperCase(Locale.ROOT) + "_REDIRECT_URI");
    return chosen != null ? chosen : value("UPRAVA_BASE_URL") + "/api/" + name + "/callback";
  }

  private String value(String name) {
    return variables.getOrDefault(name, given.get(name));
  }

  /** Refuses to start a server that could find neither database nor mail server. */
  void requireComplete() {
    List<String> missing =
        NEEDED.stream()
            .filter(name -> !variables.containsKey(name) && !given.containsKey(name))
            .toList();
    if (!missing.isEmpty()) {
      throw new StartFailure("environment.incomplete", String.join(", ", missing));
    }
  }

  String administrator() {
    return value("UPRAVA_ADMIN_EMAIL");
  }

  Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  private void setUnlessGiven(String name, String value) {
    if (!given.containsKey(name)) {
      variables.put(name, value);
    }
  }
}
