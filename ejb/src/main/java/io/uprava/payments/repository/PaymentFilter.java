package io.uprava.payments.repository;

import io.uprava.payments.entity.PaymentStatus;
import java.time.Instant;
import java.util.EnumSet;
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

  public PaymentFilter {
    statuses =
        statuses == null || statuses.isEmpty()
            ? EnumSet.noneOf(PaymentStatus.class)
            : EnumSet.copyOf(statuses);
    sort = sort == null ? PaymentSort.CREATED_AT_DESC : sort;
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
