package io.uprava.users.service;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Access tokens whose signature was found good lately. A caller sends the same token many times,
 * and decoding and verifying it costs more than all the rest of a small request. Only what cannot
 * change is kept: whether a token is in force is decided anew each time.
 */
final class ProvenTokens {

  private static final int MOST = 4096;

  private final Map<String, ProvenToken> tokens = new LeastRecentlyUsed();

  /**
   * @param keyId the key that signed
   */
  record ProvenToken(String keyId, JWTClaimsSet claims) {}

  /** What is known of the token, null when nothing is. */
  ProvenToken find(String text) {
    synchronized (tokens) {
      return tokens.get(text);
    }
  }

  void keep(String text, ProvenToken token) {
    synchronized (tokens) {
      tokens.put(text, token);
    }
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<String, ProvenToken> {
    private static final long serialVersionUID = 1L;

    LeastRecentlyUsed() {
      super(256, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, ProvenToken> eldest) {
      return size() > MOST;
    }
  }
}
