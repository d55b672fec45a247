package io.uprava.connections.service;

import io.uprava.common.paging.PageRequest;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.testing.AsAdmin;
import io.uprava.users.service.AnsweredCode;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Accounts of the played provider whose owners consent, and what becomes of their connections. */
@ApplicationScoped
public class PlayedConsents {

  @Inject AuthorisationService authorisations;
  @Inject AuthorisationCallback callback;
  @Inject ConnectionEnding ending;
  @Inject ConnectionFreezing freezing;
  @Inject ConnectionDirectory directory;
  @Inject AnsweredCode code;
  @Inject AsAdmin asAdmin;

  /** The owner of an account consents. */
  ConnectionView connect(String account) {
    return callback.take(back(begin(null), "good", account));
  }

  /**
   * @param connection the one to be connected again; null for a new one
   */
  BegunAuthorisation begin(UUID connection) {
    return asAdmin.call(() -> authorisations.begin(PlayedProvider.CODE, connection));
  }

  /** The redirect after a consent that was begun here. */
  static AuthorisationReturn back(BegunAuthorisation begun, String code, String account) {
    return new AuthorisationReturn(
        PlayedProvider.CODE, code, state(begun), account, null, false, begun.browserKey());
  }

  /** The call of a provider whose market installed the integration. */
  AuthorisationReturn fromMarket(String account, String code) {
    return new AuthorisationReturn(PlayedProvider.CODE, code, null, account, null, true, null);
  }

  static String state(BegunAuthorisation begun) {
    return begun.authorizeUrl().getQuery().replaceFirst("^state=", "");
  }

  ConnectionView get(UUID id) {
    return asAdmin.call(() -> directory.get(id));
  }

  /** The newest first. */
  List<GenerationView> generations(UUID id) {
    return asAdmin.call(() -> directory.generations(id, PageRequest.first())).items();
  }

  /** With the code that was mailed. */
  ConnectionView disconnect(UUID id, String reason) {
    String token = code.of(ConfirmationPurpose.DISCONNECT_CONNECTION);
    return asAdmin.call(() -> ending.disconnect(id, reason, token));
  }

  /** With the code that was mailed. */
  ConnectionView release(UUID id, String reason) {
    String token = code.of(ConfirmationPurpose.RELEASE_CONNECTION);
    return asAdmin.call(() -> freezing.release(id, reason, token));
  }
}
