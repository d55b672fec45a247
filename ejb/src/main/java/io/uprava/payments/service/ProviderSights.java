package io.uprava.payments.service;

import io.uprava.integrations.service.WebhookInbox;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObject;
import io.uprava.payments.repository.ProviderObjectRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was ever seen of the provider's objects, each merged into one fact. */
@ApplicationScoped
class ProviderSights {

  static final String PROVIDER = "STRIPE";

  @Inject ProviderObjectRepository objects;
  @Inject WebhookInbox inbox;
  @Inject Clock clock;

  /** Holds all objects that the sights name, in one order, before any payment is locked. */
  void hold(Collection<ProviderFact> seen) {
    named(seen).forEach(id -> inbox.lock(PROVIDER, id));
  }

  /** Every id that the sights name, in order. */
  static List<String> named(Collection<ProviderFact> seen) {
    return seen.stream()
        .flatMap(fact -> Stream.of(fact.providerId(), fact.intentId(), fact.chargeId()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /** Merges what was seen into what is known, and wakes events that waited for it. */
  void learn(Payment payment, List<ProviderFact> seen) {
    List<String> learned = new ArrayList<>();
    for (ProviderFact fact : seen) {
      Optional<ProviderObject> known = objects.find(fact.providerId());
      if (known.isEmpty()) {
        objects.add(new ProviderObject(payment.id(), fact, clock.instant()));
        learned.add(fact.providerId());
      } else if (known.get().paymentId().equals(payment.id())) {
        known.get().learn(fact, clock.instant());
      }
      if (fact.intentId() != null) {
        learned.add(fact.intentId());
      }
    }
    learned.forEach(id -> inbox.wake(PROVIDER, id));
  }

  List<ProviderFact> facts(Payment payment) {
    return objects.of(payment.id()).stream().map(ProviderObject::fact).toList();
  }
}
