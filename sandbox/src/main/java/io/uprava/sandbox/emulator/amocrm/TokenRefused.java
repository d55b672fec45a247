package io.uprava.sandbox.emulator.amocrm;

/** The token endpoint does not give what it was asked for. */
final class TokenRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String hint;

  /**
   * @param hint the provider's words, null for none
   */
  TokenRefused(int status, String hint) {
    super(hint);
    this.status = status;
    this.hint = hint;
  }

  int status() {
    return status;
  }

  String hint() {
    return hint;
  }
}
