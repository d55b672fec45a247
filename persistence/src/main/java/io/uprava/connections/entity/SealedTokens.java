package io.uprava.connections.entity;

/**
 * The encrypted value of a generation.
 *
 * @param keyId which key of the keyset opens it
 */
public record SealedTokens(byte[] value, long keyId) {

  public SealedTokens {
    value = value.clone();
  }

  @Override
  public byte[] value() {
    return value.clone();
  }

  @Override
  public String toString() {
    return "SealedTokens[key " + keyId + "]";
  }
}
