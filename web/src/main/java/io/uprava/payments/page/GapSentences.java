package io.uprava.payments.page;

import io.uprava.common.page.PageTexts;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.service.GapView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Either side of a difference in the words of the person at the page. A side is kept as a sight of
 * an object, {@code STATE:amount:received:refunded}, as a state of the payment or as an amount.
 */
@RequestScoped
public class GapSentences {

  private static final List<String> SUMS = List.of("amount", "received", "refunded");

  @Inject PageTexts texts;
  @Inject PaymentFormats formats;

  String of(GapView gap, String side) {
    if (side.isEmpty()) {
      return texts.get("payment_gaps.nothing");
    }
    return switch (gap.kind()) {
      case OVERPAID -> formats.money(Long.valueOf(side), gap.currency());
      case FORBIDDEN_CHANGE -> texts.name(PaymentStatus.valueOf(side.toUpperCase(Locale.ROOT)));
      case UNKNOWN_OBJECT, BEHIND -> sight(side.split(":", -1), gap.currency());
    };
  }

  private String sight(String[] parts, String currency) {
    List<String> said = new ArrayList<>();
    said.add(texts.named("payment_value", parts[0].toLowerCase(Locale.ROOT)));
    for (int sum = 0; sum < SUMS.size() && sum + 1 < parts.length; sum++) {
      String amount = parts[sum + 1];
      if (!amount.isEmpty()) {
        said.add(
            texts.get("payment_detail." + SUMS.get(sum))
                + " "
                + formats.money(Long.valueOf(amount), currency));
      }
    }
    return String.join(" · ", said);
  }
}
