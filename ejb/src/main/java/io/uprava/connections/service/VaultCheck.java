package io.uprava.connections.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.common.secret.SecretCipher;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Whether the keyset of this node opens what is stored. A wrong one does not take the node out of
 * service: everything that needs no token works.
 */
@ApplicationScoped
public class VaultCheck implements HealthCheck {

  @Inject SecretCipher cipher;
  @Inject TokenGenerationRepository generations;
  @Inject TokenSealing sealing;
  @Inject WriteAheadFiles files;

  @Override
  public String name() {
    return "vault";
  }

  @Override
  public CheckResult check() {
    String keyset = keyset();
    boolean writable = files.writable();
    long waiting = files.waiting();
    return CheckResult.up(
        Map.of(
            "keyset", keyset,
            "notes_writable", writable,
            "answers_not_stored", waiting,
            "under_older_keys", underOlderKeys(keyset),
            "degraded", !"ok".equals(keyset) || !writable || waiting > 0));
  }

  private long underOlderKeys(String keyset) {
    return "unusable".equals(keyset) ? 0 : generations.countUnderOtherKeys(cipher.primaryKey());
  }

  private String keyset() {
    try {
      cipher.requireUsable();
    } catch (IllegalStateException unusable) {
      return "unusable";
    }
    List<TokenGeneration> samples = generations.findSamples();
    return samples.stream().allMatch(this::opens) ? "ok" : "wrong";
  }

  private boolean opens(TokenGeneration sample) {
    try {
      return !sealing.open(sample).access().reveal().isEmpty();
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }
}
