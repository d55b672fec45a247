package io.uprava.connections.gateway;

/** A provider whose tokens end and are exchanged for new ones. */
public interface RenewableProvider extends AskedProvider {

  /**
   * Asks for the next tokens, once: no repetition, no redirect, an answer within {@link
   * ProviderHttp#LONGEST}.
   *
   * @param host of the account, null where the provider has one host for all
   * @param tokens the pair in force
   */
  ExchangeReply renew(String host, ProviderTokens tokens);
}
