package io.uprava.payments.page;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.page.PageInput;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentSort;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The conditions in the address of the payment list; its export takes the same ones. People write
 * amounts in the unit they speak of, with the decimals of the chosen currency, else two.
 */
@RequestScoped
public class PaymentConditions {

  private static final String TWO_DECIMALS = "usd";

  @Inject PageInput input;

  PaymentFilter filter() {
    PaymentStatus status = input.constant(PaymentStatus.class, "status");
    return new PaymentFilter(
        status == null ? Set.of() : Set.of(status),
        input.dayBegin("from"),
        input.dayEnd("to"),
        minorUnits("amount_from"),
        minorUnits("amount_to"),
        currency(),
        input.text("client"),
        input.text("provider_id"),
        input.text("q"),
        sort());
  }

  private PaymentSort sort() {
    String wanted = input.text("sort");
    return Arrays.stream(PaymentSort.values())
        .filter(sort -> sort.code().equals(wanted))
        .findFirst()
        .orElse(PaymentSort.CREATED_AT_DESC);
  }

  private String currency() {
    String code = input.text("currency");
    return code == null ? null : code.toLowerCase(Locale.ROOT);
  }

  private Long minorUnits(String name) {
    String text = input.text(name);
    try {
      return text == null
          ? null
          : AmountReading.minorUnits(text, currency() == null ? TWO_DECIMALS : currency());
    } catch (RuleViolation unreadable) {
      return null;
    }
  }
}
