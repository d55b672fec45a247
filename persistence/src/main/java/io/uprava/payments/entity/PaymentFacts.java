package io.uprava.payments.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything known of one payment, the only input of {@link PaymentStateDerivation}.
 *
 * @param objects one fact for each object of the provider
 * @param cancelled whether we called the payment off
 * @param correction what a person decided against the derivation, or null
 */
public record PaymentFacts(
    List<ProviderFact> objects, boolean cancelled, ManualCorrection correction) {

  public PaymentFacts {
    objects = merged(objects);
  }

  /** Facts of the provider alone. */
  public static PaymentFacts of(Collection<ProviderFact> objects) {
    return new PaymentFacts(List.copyOf(objects), false, null);
  }

  /**
   * The intent that money is returned from: the one that brought most. Its own event may come after
   * the charge's and the session's, so it is known from any of them.
   */
  public Optional<String> payingIntent() {
    return ReceivedMoney.largestIntent(this);
  }

  Stream<ProviderFact> all(ProviderObjectType type) {
    return objects.stream().filter(fact -> fact.type() == type);
  }

  boolean any(ProviderState state) {
    return objects.stream().anyMatch(fact -> fact.state() == state);
  }

  private static List<ProviderFact> merged(List<ProviderFact> seen) {
    Map<String, ProviderFact> byId = new LinkedHashMap<>();
    seen.forEach(fact -> byId.merge(fact.providerId(), fact, ProviderFact::merge));
    return List.copyOf(byId.values());
  }
}
