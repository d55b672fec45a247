package io.uprava.payments.repository;

import io.uprava.payments.entity.PaymentEventAudit;
import io.uprava.payments.entity.ProviderObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of the provider's objects, and the timeline it is told in. */
@ApplicationScoped
public class ProviderObjectRepository {

  @PersistenceContext EntityManager entities;

  public void add(ProviderObject object) {
    entities.persist(object);
  }

  public Optional<ProviderObject> find(String providerId) {
    return entities
        .createQuery(
            "SELECT o FROM ProviderObject o WHERE o.providerId = :id", ProviderObject.class)
        .setParameter("id", providerId)
        .getResultStream()
        .findFirst();
  }

  /** Everything known of a payment at the provider. */
  public List<ProviderObject> of(UUID paymentId) {
    return entities
        .createQuery(
            "SELECT o FROM ProviderObject o WHERE o.paymentId = :payment"
                + " ORDER BY o.firstSeenAt, o.id",
            ProviderObject.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }

  /** The payment that one of these objects belongs to, or that knows one as another's parent. */
  public Optional<UUID> paymentOf(Collection<String> providerIds) {
    if (providerIds.isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "SELECT o.paymentId FROM ProviderObject o WHERE o.providerId IN :ids"
                + " OR o.intentId IN :ids",
            UUID.class)
        .setParameter("ids", providerIds)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public void add(PaymentEventAudit entry) {
    entities.persist(entry);
  }

  /** Whether this sight was told already. */
  public boolean told(UUID paymentId, String factKey) {
    return !entities
        .createQuery(
            "SELECT e.id FROM PaymentEventAudit e WHERE e.paymentId = :payment"
                + " AND e.factKey = :key",
            UUID.class)
        .setParameter("payment", paymentId)
        .setParameter("key", factKey)
        .getResultList()
        .isEmpty();
  }

  /** The timeline of a payment from its beginning. */
  public List<PaymentEventAudit> timeline(UUID paymentId) {
    return entities
        .createQuery(
            "SELECT e FROM PaymentEventAudit e WHERE e.paymentId = :payment ORDER BY e.position",
            PaymentEventAudit.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }
}
