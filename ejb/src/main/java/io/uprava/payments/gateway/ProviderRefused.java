package io.uprava.payments.gateway;

/** The provider said no: nothing happened and asking again changes nothing. */
public class ProviderRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code of the provider, for example {@code charge_already_refunded}
   * @param message the provider's sentence
   */
  public ProviderRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
