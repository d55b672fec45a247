package io.uprava.payments.repository;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.ListConditions;
import io.uprava.payments.entity.AmountReading;
import io.uprava.payments.entity.PaymentStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which payments are wanted; null means any.
 *
 * @param statuses empty means any
 * @param createdFrom inclusive
 * @param createdTo exclusive
 * @param amountFrom in minor units, inclusive
 * @param amountTo in minor units, inclusive
 * @param currency lower-case ISO 4217 code
 * @param client id of a user, or part of a client's name or address
 * @param providerId id of any object of the provider, exactly
 * @param q part of description, client or external key; under three characters the beginning of the
 *     description, or the whole external key
 */
public record PaymentFilter(
    Set<PaymentStatus> statuses,
    Instant createdFrom,
    Instant createdTo,
    Long amountFrom,
    Long amountTo,
    String currency,
    String client,
    String providerId,
    String q,
    PaymentSort sort) {

  private static final String TWO_DECIMALS = "usd";

  public PaymentFilter {
    statuses =
        statuses == null || statuses.isEmpty()
            ? EnumSet.noneOf(PaymentStatus.class)
            : EnumSet.copyOf(statuses);
    sort = sort == null ? PaymentSort.CREATED_AT_DESC : sort;
  }

  /**
   * What a list of payments is narrowed down by: {@code status} (several with commas), {@code
   * from}, {@code to}, {@code amount_from}, {@code amount_to}, {@code currency}, {@code client},
   * {@code provider_id}, {@code q} and {@code sort}. People write amounts in the unit they speak
   * of, with the decimals of the chosen currency, else two.
   */
  public static PaymentFilter of(ListConditions conditions) {
    String currency = conditions.text("currency");
    String code = currency == null ? null : currency.toLowerCase(Locale.ROOT);
    return new PaymentFilter(
        Set.copyOf(conditions.constants(PaymentStatus.class, "status")),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"),
        minorUnits(conditions.text("amount_from"), code),
        minorUnits(conditions.text("amount_to"), code),
        code,
        conditions.text("client"),
        conditions.text("provider_id"),
        conditions.text("q"),
        conditions.constant(PaymentSort.class, "sort"));
  }

  private static Long minorUnits(String amount, String currency) {
    try {
      return amount == null
          ? null
          : AmountReading.minorUnits(amount, currency == null ? TWO_DECIMALS : currency);
    } catch (RuleViolation unreadable) {
      return null;
    }
  }

  /** Every payment, the newest first. */
  public static PaymentFilter all() {
    return new PaymentFilter(null, null, null, null, null, null, null, null, null, null);
  }

  /** The payments of one client. */
  public static PaymentFilter ofClient(String client) {
    return new PaymentFilter(null, null, null, null, null, null, client, null, null, null);
  }
}
