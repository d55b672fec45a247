package io.uprava.users.service;

/**
 * A new key; the only moment at which its text exists outside its holder's hands.
 *
 * @param key the whole key, shown once
 */
public record CreatedApiKey(ApiKeyView apiKey, String key) {

  @Override
  public String toString() {
    return "CreatedApiKey[" + apiKey.id() + "]";
  }
}
