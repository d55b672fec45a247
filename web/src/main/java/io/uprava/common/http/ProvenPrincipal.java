package io.uprava.common.http;

import io.uprava.common.security.Caller;
import io.uprava.users.service.CallerAuthentication.Proof;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The container's principal. For an access token it carries the token's claims; for a cookie or an
 * API key the same standard claims as far as they are known.
 */
class ProvenPrincipal extends CallerPrincipal implements JsonWebToken {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> claims;

  ProvenPrincipal(Proof proof) {
    super(proof.caller().principalName());
    this.claims = claims(proof);
  }

  private static Map<String, Object> claims(Proof proof) {
    Caller caller = proof.caller();
    Map<String, Object> claims = new HashMap<>();
    if (proof.claims() != null) {
      claims.putAll(proof.claims().getClaims());
      claims.put("exp", proof.claims().getExpirationTime().toInstant().getEpochSecond());
      claims.put("iat", proof.claims().getIssueTime().toInstant().getEpochSecond());
      claims.put("aud", Set.copyOf(proof.claims().getAudience()));
    }
    claims.put("sub", caller.principalName());
    claims.put("upn", caller.name());
    claims.put("groups", caller.groups());
    return Map.copyOf(claims);
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T getClaim(String claimName) {
    return (T) claims.get(claimName);
  }
}
