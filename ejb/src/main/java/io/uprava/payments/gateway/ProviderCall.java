package io.uprava.payments.gateway;

import io.uprava.payments.entity.AttemptOrder;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.Money;
import java.util.UUID;

/**
 * One thing to ask the provider for, complete: sent twice, it is the same request.
 *
 * @param idempotencyKey what the provider remembers it by
 * @param attemptId goes into the metadata of what is made, to recognise it by
 * @param transactionId likewise, null where no money moves
 * @param clientEmail filled in on the provider's page, or null
 * @param returnUrl where the provider sends the client afterwards
 */
public record ProviderCall(
    AttemptOrder order,
    String idempotencyKey,
    UUID paymentId,
    UUID attemptId,
    UUID transactionId,
    Money money,
    String description,
    String clientEmail,
    CaptureMethod captureMethod,
    String returnUrl) {

  @Override
  public String toString() {
    return "ProviderCall[" + order.kind() + " " + attemptId + "]";
  }
}
