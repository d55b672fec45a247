package io.uprava.connections.service;

import jakarta.validation.constraints.NotBlank;

/**
 * Tokens of another program, which has to stop using them.
 *
 * @param provider for example {@code amocrm}
 * @param accountHost host of the account they are for
 * @param tokens the text of that program's {@code tokens.json}: access_token, refresh_token,
 *     created_at and expires_in in seconds; never changed
 * @param dryRun whether to look only
 * @param reason why; others will ask. A look needs none
 */
public record ImportTokensCommand(
    @NotBlank String provider,
    @NotBlank String accountHost,
    @NotBlank String tokens,
    boolean dryRun,
    String reason) {

  @Override
  public String toString() {
    return "ImportTokensCommand[" + provider + ", " + accountHost + ", ***]";
  }
}
