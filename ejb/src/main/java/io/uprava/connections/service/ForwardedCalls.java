package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RemoteFailure;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.security.Scopes;
import io.uprava.connections.gateway.ApiAnswer;
import io.uprava.connections.gateway.ApiCall;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Forwards integrators' reading calls with tokens that they do not see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Scopes.INTEGRATIONS_PROXY)
public class ForwardedCalls {

  @Inject ConnectionCalls calls;

  /**
   * @param path below the account's host, without the first slash
   * @param query as it is sent, escaped; null for none
   * @throws NotFound {@code connection-not-found}
   * @throws Conflict as {@link ConnectionCalls#get}
   * @throws RuleViolation as {@link ConnectionCalls#get}
   * @throws TooManyRequests as {@link ConnectionCalls#get}
   * @throws RemoteFailure as {@link ConnectionCalls#get}
   */
  public ForwardedAnswer get(UUID connectionId, String path, String query) {
    ApiAnswer answer = calls.get(connectionId, new ApiCall(path, query), CallManner.INTEGRATOR);
    return ForwardedAnswer.of(answer);
  }
}
