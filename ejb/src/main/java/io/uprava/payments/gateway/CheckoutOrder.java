package io.uprava.payments.gateway;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.uprava.payments.entity.CaptureMethod;

/**
 * The parameters of a Checkout Session. Our ids are on the session and on its intent: Stripe copies
 * metadata from neither to the other.
 */
final class CheckoutOrder {

  private CheckoutOrder() {}

  static SessionCreateParams of(ProviderCall call) {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setClientReferenceId(call.paymentId().toString())
        .setCustomerEmail(call.clientEmail())
        .setSuccessUrl(call.returnUrl())
        .setCancelUrl(call.returnUrl())
        .setExpiresAt(call.order().expiresAt().getEpochSecond())
        .putMetadata(StripeFacts.PAYMENT, call.paymentId().toString())
        .putMetadata(StripeFacts.REFERENCE, call.attemptId().toString())
        .setPaymentIntentData(intent(call))
        .addLineItem(item(call))
        .build();
  }

  private static PaymentIntentData intent(ProviderCall call) {
    return PaymentIntentData.builder()
        .setCaptureMethod(
            call.captureMethod() == CaptureMethod.MANUAL
                ? PaymentIntentData.CaptureMethod.MANUAL
                : PaymentIntentData.CaptureMethod.AUTOMATIC)
        .setDescription(call.description())
        .putMetadata(StripeFacts.PAYMENT, call.paymentId().toString())
        .build();
  }

  private static LineItem item(ProviderCall call) {
    return LineItem.builder()
        .setQuantity(1L)
        .setPriceData(
            LineItem.PriceData.builder()
                .setCurrency(call.money().currency())
                .setUnitAmount(call.money().amount())
                .setProductData(
                    LineItem.PriceData.ProductData.builder().setName(call.description()).build())
                .build())
        .build();
  }
}
