package io.uprava.payments.page;

import io.uprava.common.page.PageFormats;
import io.uprava.common.page.PageTexts;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.service.TimelineEntryView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of a payment's timeline in the words of the person at the page. */
@RequestScoped
public class PaymentSentences {

  private static final Set<String> MONEY =
      Set.of("amount", "received", "refunded", "captured", "received_amount", "refunded_amount");

  /** What the sentence says already, and what means nothing to people. */
  private static final Set<String> UNTOLD =
      Set.of("currency", "state", "type", "event", "attempt", "refund", "from", "to", "recipient");

  @Inject PageTexts texts;
  @Inject PaymentFormats formats;
  @Inject PageFormats times;

  /** One value of an entry under its name. */
  public record Detail(String name, String value) {}

  String of(TimelineEntryView entry, String currency) {
    Map<String, String> spoken = new HashMap<>();
    entry.details().forEach((name, value) -> spoken.put(name, value(name, value, currency)));
    return texts.get("payment_timeline." + entry.code(), spoken);
  }

  List<Detail> details(TimelineEntryView entry, String currency) {
    return entry.details().entrySet().stream()
        .filter(detail -> detail.getValue() != null && !UNTOLD.contains(detail.getKey()))
        .filter(detail -> !nothing(detail.getKey(), detail.getValue()))
        .map(
            detail ->
                new Detail(
                    texts.named("payment_detail", detail.getKey()),
                    value(detail.getKey(), detail.getValue(), currency)))
        .toList();
  }

  private static boolean nothing(String name, Object value) {
    return !"amount".equals(name)
        && MONEY.contains(name)
        && value instanceof Number amount
        && amount.longValue() == 0;
  }

  private String value(String name, Object value, String currency) {
    if (value instanceof Number amount && MONEY.contains(name)) {
      return formats.money(amount.longValue(), currency);
    }
    String text = String.valueOf(value);
    if ("due_at".equals(name)) {
      return moment(text);
    }
    return Arrays.stream(PaymentStatus.values())
        .filter(status -> status.name().equalsIgnoreCase(text))
        .findFirst()
        .map(texts::name)
        .orElseGet(() -> texts.named("payment_value", text));
  }

  private String moment(String text) {
    try {
      return times.time(Instant.parse(text));
    } catch (DateTimeException unreadable) {
      return text;
    }
  }
}
