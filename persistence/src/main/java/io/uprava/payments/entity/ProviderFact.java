package io.uprava.payments.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What was seen of one object of the provider. Amounts are in minor units and null when not seen.
 *
 * @param providerId the object's id, for example {@code pi_3Q…}
 * @param amount what the object is about
 * @param received money received through an intent, or captured of a charge
 * @param refunded cumulative, of a charge
 * @param intentId the intent it belongs to, null for an intent itself
 * @param chargeId the charge it belongs to
 * @param reference our own id from the object's metadata: the attempt or transaction that made it
 * @param dueAt until when evidence can be handed in, of a dispute
 * @param detail why, as a code of the provider: of a failure, a dispute, a refund
 */
public record ProviderFact(
    String providerId,
    ProviderState state,
    Long amount,
    Long received,
    Long refunded,
    String intentId,
    String chargeId,
    String reference,
    Instant dueAt,
    String detail) {

  public ProviderFact {
    Objects.requireNonNull(providerId, "providerId");
    Objects.requireNonNull(state, "state");
  }

  /** An object of which only the state was seen. */
  public static ProviderFact of(String providerId, ProviderState state) {
    return new ProviderFact(providerId, state, null, null, null, null, null, null, null, null);
  }

  public ProviderObjectType type() {
    return state.type();
  }

  /** The same object with what both saw: the later state and the larger of each value. */
  public ProviderFact merge(ProviderFact other) {
    if (!providerId.equals(other.providerId)) {
      throw new IllegalArgumentException(providerId + " is not " + other.providerId);
    }
    return new ProviderFact(
        providerId,
        state.later(other.state),
        larger(amount, other.amount),
        larger(received, other.received),
        larger(refunded, other.refunded),
        larger(intentId, other.intentId),
        larger(chargeId, other.chargeId),
        larger(reference, other.reference),
        larger(dueAt, other.dueAt),
        larger(detail, other.detail));
  }

  /** Names this sight of the object: two events that tell the same have the same key. */
  public String key() {
    StringJoiner key = new StringJoiner(":").add(providerId).add(state.name());
    key.add(Objects.toString(amount, "")).add(Objects.toString(received, ""));
    return key.add(Objects.toString(refunded, "")).toString();
  }

  private static <T extends Comparable<T>> T larger(T one, T other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }
}
