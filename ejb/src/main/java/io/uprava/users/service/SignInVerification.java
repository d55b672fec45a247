package io.uprava.users.service;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.security.ClientInfo;
import io.uprava.users.entity.Device;
import io.uprava.users.entity.SignInEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** The second step of signing in: the code that was mailed. */
@Stateless
public class SignInVerification {

  @Inject CodeCheck codes;
  @Inject SignInCompletion completion;
  @Inject SignInLog log;

  /**
   * Answers a challenge with the code that was mailed.
   *
   * @throws NotAuthenticated {@code code-not-accepted}, whatever the reason
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public VerifiedUser verify(UUID challengeId, String code, ClientInfo client) {
    Device device = DeviceReading.of(client);
    CodeCheck.Verdict verdict = codes.check(challengeId, code);
    if (verdict.denial() == null) {
      return completion.complete(verdict.challenge(), device);
    }
    if (verdict.challenge() != null) {
      var challenge = verdict.challenge();
      log.write(
          SignInEvent.denied(verdict.denial(), challenge.email(), challenge.userId(), device));
    }
    throw new NotAuthenticated("code-not-accepted");
  }
}
