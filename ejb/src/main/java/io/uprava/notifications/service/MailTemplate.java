package io.uprava.notifications.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Kinds of mail. The texts are the bundle keys {@code mail.<key>.subject} and {@code
 * mail.<key>.text}, where {@code {url}} is the address of Uprava.
 */
enum MailTemplate {
  SIGN_IN_CODE("sign-in-code", Duration.ofMinutes(10), "code", "minutes"),
  REGISTRATION_CODE("registration-code", Duration.ofMinutes(10), "code", "minutes"),
  CONFIRM_ACTION_CODE("confirm-action-code", Duration.ofMinutes(10), "code", "minutes"),
  NO_SUCH_ACCOUNT("no-such-account", Duration.ofHours(1)),
  ACCOUNT_LOCKED("account-locked", Duration.ofHours(1)),
  REFRESH_TOKEN_REUSE("refresh-token-reuse", null, "device"),
  ACCOUNT_CLOSED("account-closed", null),
  ROLE_CHANGED("role-changed", null),
  WEBHOOK_SUSPENDED("webhook-suspended", null, "name", "error", "id"),
  CONNECTION_RECONNECT("connection-reconnect", null, "name", "error", "id"),
  CONNECTION_SECRET("connection-secret", null, "name", "error", "id"),
  CONNECTION_SETTING("connection-setting", null, "name", "error", "id"),
  CONNECTION_INTEGRATION("connection-integration", null, "name", "error", "id"),
  CONNECTION_FAILING("connection-failing", null, "name", "error", "id"),
  CONNECTION_RECOVERED("connection-recovered", null, "name", "id"),
  VAULT_BACKUP_FAILED("vault-backup-failed", null, "error", "detail"),
  VAULT_BACKUP_INCOMPLETE("vault-backup-incomplete", null, "names"),
  VAULT_DRILL_FAILED("vault-drill-failed", null, "file", "error", "detail"),
  VAULT_FROZEN("vault-frozen", null, "who", "reason"),
  VAULT_RELEASE_AGREED("vault-release-agreed", null, "who", "reason"),
  VAULT_RELEASED("vault-released", null, "who", "reason"),
  CONNECTION_ENDS("connection-ends", null, "name", "days", "at", "id"),
  CONNECT_LINK("connect-link", Duration.ofMinutes(30), "link", "provider", "company", "minutes"),
  PAYMENT_LINK("payment-link", null, "link", "description", "amount", "currency"),
  REPORT_READY("report-ready", null, "name", "title", "choices", "rows", "run", "until"),
  REPORT_FAILED("report-failed", null, "name", "title", "reason", "schedule"),
  REPORT_SCHEDULE_SUSPENDED(
      "report-schedule-suspended", null, "name", "report", "owner", "schedule");

  private final String key;
  private final Duration useful;
  private final List<String> parameters;

  MailTemplate(String key, Duration useful, String... parameters) {
    this.key = key;
    this.useful = useful;
    this.parameters = List.of(parameters);
  }

  /**
   * @throws IllegalArgumentException when there is no such kind
   */
  static MailTemplate of(String key) {
    return Arrays.stream(values())
        .filter(template -> template.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mail template " + key));
  }

  String key() {
    return key;
  }

  /** How long after it was written such a mail is of use; null for always. */
  Duration useful() {
    return useful;
  }

  List<String> parameters() {
    return parameters;
  }

  /**
   * @throws IllegalArgumentException naming a parameter without which the text would be wrong
   */
  void requireComplete(Map<String, ?> given) {
    for (String parameter : parameters) {
      if (given.get(parameter) == null) {
        throw new IllegalArgumentException("mail " + key + " lacks " + parameter);
      }
    }
  }
}
