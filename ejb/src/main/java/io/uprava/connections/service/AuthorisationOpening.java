package io.uprava.connections.service;

import io.uprava.common.error.DomainException;
import io.uprava.connections.service.ExchangeOpening.Order;
import java.util.UUID;

/**
 * What is to be done with a returned consent, decided in one transaction that also uses its state
 * up. A refusal is told and not thrown, for that would bring the state back.
 *
 * @param refusal null when there is none
 * @param exchangeId null while another exchange is under way, or when refused
 * @param order what to exchange the code for
 */
public record AuthorisationOpening(DomainException refusal, UUID exchangeId, Order order) {

  static AuthorisationOpening refused(DomainException refusal) {
    return new AuthorisationOpening(refusal, null, null);
  }

  static AuthorisationOpening busy() {
    return new AuthorisationOpening(null, null, null);
  }

  boolean isBusy() {
    return refusal == null && exchangeId == null;
  }
}
