package io.uprava.users.service;

import io.uprava.common.error.RuleViolation;
import java.util.Arrays;

/** Acts that want a fresh confirmation. */
public enum ConfirmationPurpose {
  ASSIGN_ROLES("assign-roles"),
  CLOSE_ACCOUNT("close-account"),
  CORRECT_PAYMENT("correct-payment"),
  CREATE_API_KEY("create-api-key"),
  DISCONNECT_CONNECTION("disconnect-connection"),
  DOWNLOAD_VAULT_BACKUP("download-vault-backup"),
  RELEASE_CONNECTION("release-connection"),
  RELEASE_VAULT("release-vault"),
  ROTATE_WEBHOOK_SECRET("rotate-webhook-secret");

  private final String code;

  ConfirmationPurpose(String code) {
    this.code = code;
  }

  /** Name on the wire. */
  public String code() {
    return code;
  }

  /**
   * @throws RuleViolation {@code confirmation-purpose-unknown}
   */
  public static ConfirmationPurpose of(String code) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("confirmation-purpose-unknown"));
  }
}
