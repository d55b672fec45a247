package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.gateway.AccountReply.Account;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A provider with one secret for ever, which the container gives; a test says whether it is right.
 */
@ApplicationScoped
public class KeyedProvider implements AskedProvider {

  public static final String CODE = "keyed";
  public static final String SETTING = "keyed.secret";

  private static final OperationTrace TRACE = new OperationTrace("GET /me", 200, "", 1);

  private volatile OperationOutcome outcome = OperationOutcome.OK;

  public void take(boolean whatComes) {
    this.outcome = whatComes ? OperationOutcome.OK : OperationOutcome.REFUSED;
  }

  public void fallSilent() {
    this.outcome = OperationOutcome.UNANSWERED;
  }

  @Override
  public AccountReply account(String host, Secret access) {
    return switch (outcome) {
      case OK -> new AccountReply(outcome, new Account("1", "Home", host), null, TRACE);
      case REFUSED -> new AccountReply(outcome, null, "5 invalid secret", TRACE);
      default -> new AccountReply(outcome, null, "no answer", TRACE);
    };
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public ProviderTraits traits() {
    return ProviderTraits.fixed(SETTING);
  }
}
