package io.uprava.integrations.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.repository.WebhookDeliveryList;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What became of each event that was to be sent. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_READ})
public class WebhookDeliveryService {

  @Inject WebhookDeliveryRepository repository;
  @Inject WebhookDeliveryList deliveries;

  /** Deliveries, newest first. */
  public PageOf<WebhookDeliveryView> list(WebhookDeliveryFilter filter, PageRequest page) {
    return deliveries.page(filter, page).map(WebhookDeliveryView::of);
  }

  /**
   * @throws NotFound {@code webhook-delivery-not-found}
   */
  public WebhookDeliveryCourse get(UUID id) {
    WebhookDelivery delivery = repository.get(id);
    List<WebhookDeliveryAttemptView> attempts =
        repository.attempts(id).stream().map(WebhookDeliveryAttemptView::of).toList();
    String body = repository.getEvent(delivery.eventId()).body();
    return new WebhookDeliveryCourse(WebhookDeliveryView.of(delivery), body, attempts);
  }
}
