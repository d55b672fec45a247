package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.StripeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Brings events as Stripe does, under a signature of now. */
@ApplicationScoped
public class SignedDelivery {

  @Inject StripeInbox inbox;
  @Inject StripeSettings settings;
  @Inject Clock clock;

  void bring(String body) {
    String secret = settings.webhookSecrets().get(0).reveal();
    long time = clock.instant().getEpochSecond();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String header = "t=" + time + ",v1=" + sign(secret, time + "." + body);
    assertThat(inbox.receive(header, bytes)).as(body).isTrue();
  }

  private static String sign(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
