package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.mail.MailCatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment variables of a measured server: those of {@code ./run}, and limits on requests so
 * high that they refuse nothing, though they are counted as ever.
 */
final class TestedEnvironment {

  static final String ADMINISTRATOR = "admin@uprava.local";

  private static final String UNLIMITED = "100000000";

  /** A port nobody listens on: what is measured here must never reach the real Stripe. */
  private static final int NOBODY = 9;

  private static final List<String> LIMITS =
      List.of(
          "UPRAVA_SIGN_IN_CODES_PER_IP_AND_HOUR",
          "UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_HOUR",
          "UPRAVA_SIGN_IN_CODES_PER_ADDRESS_AND_IP_AND_HOUR",
          "UPRAVA_REST_REQUESTS_PER_KEY_AND_MINUTE",
          "UPRAVA_REST_REQUESTS_PER_USER_AND_MINUTE",
          "UPRAVA_REST_REQUESTS_PER_IP_AND_MINUTE",
          "UPRAVA_REST_SIGN_IN_REQUESTS_PER_IP_AND_MINUTE");

  private TestedEnvironment() {}

  static Map<String, String> of(DatabaseAccess data, int port, MailCatcher mail) {
    Map<String, String> variables = new HashMap<>();
    variables.put("UPRAVA_BASE_URL", "http://localhost:" + port);
    variables.put("UPRAVA_ADMIN_EMAIL", ADMINISTRATOR);
    variables.put("UPRAVA_MAIL_FROM", "uprava@uprava.local");
    variables.put("UPRAVA_BIND_ADDRESS", "127.0.0.1");
    variables.put("DB_HOST", data.host());
    variables.put("DB_PORT", Integer.toString(data.port()));
    variables.put("DB_NAME", data.name());
    variables.put("DB_USER", data.user());
    variables.put("DB_PASSWORD", data.password());
    variables.put("SMTP_HOST", "127.0.0.1");
    variables.put("SMTP_PORT", Integer.toString(mail.smtpPort()));
    variables.put("SMTP_USER", "");
    variables.put("SMTP_PASSWORD", "");
    variables.put("SMTP_AUTH", "false");
    variables.put("SMTP_STARTTLS", "false");
    variables.put("STRIPE_API_BASE", "http://127.0.0.1:" + NOBODY + "/stripe");
    LIMITS.forEach(name -> variables.put(name, UNLIMITED));
    return variables;
  }
}
