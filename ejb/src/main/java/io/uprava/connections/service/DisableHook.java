package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.config.ConnectionSettings.Client;
import io.uprava.common.job.JobLease;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hears that an account has thrown the integration out. The signed call has neither a time nor a
 * number and may be repeated by whoever saw it: it is a hint to look, and nothing is dropped
 * because of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisableHook {

  private static final String ALGORITHM = "HmacSHA256";

  /** However often it is called, connections are looked at no more often than this. */
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  @Resource ManagedExecutorService executor;

  @Inject ConnectionSettings settings;
  @Inject ConnectionProbe probe;
  @Inject JobLease lease;

  /**
   * Has the provider's connections looked at in the background.
   *
   * @return whether the call is the provider's
   */
  @PermitAll
  public boolean hear(String provider, String accountId, String clientUuid, String signature) {
    boolean proven =
        settings
            .client(provider)
            .filter(client -> client.id().equals(clientUuid))
            .filter(client -> proves(client, accountId, signature))
            .isPresent();
    if (proven && lease.take("disable-hook-" + provider, BETWEEN)) {
      executor.execute(() -> probe.look(provider));
    }
    return proven;
  }

  private static boolean proves(Client client, String accountId, String signature) {
    return accountId != null
        && signature != null
        && MessageDigest.isEqual(
            signature(client.secret().reveal(), client.id(), accountId)
                .getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  static String signature(String secret, String clientUuid, String accountId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] message = (clientUuid + "|" + accountId).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
    }
  }
}
