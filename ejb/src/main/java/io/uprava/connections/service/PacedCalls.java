package io.uprava.connections.service;

import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.gateway.ApiAnswer;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.connections.gateway.ApiGateway;
import io.uprava.connections.gateway.CallableProvider;
import io.uprava.connections.gateway.HostReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Calls when it is our turn, and again after a pause when the provider says that it was not. */
@ApplicationScoped
public class PacedCalls {

  private static final int TRIES = 3;
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

  @Inject ApiPacing pacing;
  @Inject ApiGateway gateway;
  @Inject ConnectionNotes notes;

  /**
   * Outside of transactions.
   *
   * @return the last answer; of 429 the one after which waiting would have taken too long
   */
  ApiAnswer get(CallableProvider provider, LiveToken token, ApiCall call, CallManner manner) {
    long end = System.nanoTime() + manner.patience().toNanos();
    ApiAnswer answer = once(provider, token, call, manner, left(end));
    for (int tries = 1; answer.tooMany() && tries < TRIES; tries++) {
      Duration pause =
          answer.retryAfter() == null ? USUAL_PAUSE.multipliedBy(tries) : answer.retryAfter();
      pacing.pause(provider, token.accountHost(), pause);
      if (pause.compareTo(left(end)) > 0) {
        return answer;
      }
      answer = once(provider, token, call, manner, left(end));
    }
    return answer;
  }

  /**
   * Asks where the account of a token is now, when it is our turn; outside of transactions.
   *
   * @throws TooManyRequests {@code provider-busy} when that is too far ahead
   */
  HostReply host(CallableProvider provider, LiveToken token, CallManner manner) {
    pacing.await(provider, token.accountHost(), manner.patience());
    HostReply reply = provider.hostNow(token.token());
    OperationOutcome outcome =
        reply.host() == null ? OperationOutcome.UNANSWERED : OperationOutcome.OK;
    notes.log(token.connectionId(), manner.kind(), outcome, reply.trace());
    return reply;
  }

  private ApiAnswer once(
      CallableProvider provider,
      LiveToken token,
      ApiCall call,
      CallManner manner,
      Duration patience) {
    pacing.await(provider, token.accountHost(), patience);
    ApiAnswer answer = gateway.get(provider, token.accountHost(), call, token.token());
    notes.log(token.connectionId(), manner.kind(), outcome(answer), answer.trace());
    return answer;
  }

  private static OperationOutcome outcome(ApiAnswer answer) {
    if (answer.ok()) {
      return OperationOutcome.OK;
    }
    return answer.refused() ? OperationOutcome.REFUSED : OperationOutcome.UNANSWERED;
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}
