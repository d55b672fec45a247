package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentEventAudit;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.payments.repository.ProviderObjectRepository;
import io.uprava.testing.InTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads from the database where a copy of a story ended. */
@ApplicationScoped
public class StoryReader {

  @Inject PaymentRepository payments;
  @Inject ProviderObjectRepository objects;
  @Inject InTransaction inTransaction;

  StoryEnd end(StoryCopy copy) {
    return inTransaction.query(
        entities ->
            new StoryEnd(
                payment(payments.get(copy.payment())),
                objects.of(copy.payment()).stream()
                    .map(object -> copy.neutral(object.fact().toString()))
                    .sorted()
                    .toList(),
                movements(entities, copy),
                facts(copy),
                events(entities, copy)));
  }

  private static String payment(Payment payment) {
    return List.of(
            payment.status(),
            payment.receivedAmount(),
            payment.refundedAmount(),
            Objects.toString(payment.disputeState()),
            Objects.toString(payment.disputeDueAt()),
            payment.outcomeUnknown())
        .toString();
  }

  private static List<String> movements(EntityManager entities, StoryCopy copy) {
    return entities
        .createQuery(
            "SELECT t FROM PaymentTransaction t WHERE t.paymentId = :payment",
            PaymentTransaction.class)
        .setParameter("payment", copy.payment())
        .getResultStream()
        .map(t -> List.of(t.type(), t.status(), t.money(), String.valueOf(t.providerId())))
        .map(movement -> copy.neutral(movement.toString()))
        .sorted()
        .toList();
  }

  private List<String> facts(StoryCopy copy) {
    return objects.timeline(copy.payment()).stream()
        .map(PaymentEventAudit::factKey)
        .filter(Objects::nonNull)
        .filter(key -> !copy.toldByTwin(key))
        .map(copy::neutral)
        .sorted()
        .toList();
  }

  private static Map<String, Long> events(EntityManager entities, StoryCopy copy) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT status || ' ' || type, count(*) FROM webhook_event"
                    + " WHERE provider = 'STRIPE' AND subject_id = CAST(? AS uuid)"
                    + " AND provider_event_id NOT LIKE '%Twin' GROUP BY 1")
            .setParameter(1, copy.payment().toString())
            .getResultList();
    Map<String, Long> events = new TreeMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      events.put(columns[0].toString(), ((Number) columns[1]).longValue());
    }
    return events;
  }
}
