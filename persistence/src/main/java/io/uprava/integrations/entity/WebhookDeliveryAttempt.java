package io.uprava.integrations.entity;

import io.uprava.common.entity.SendingAttempt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One call of an integrator's endpoint, written down before it is made. */
@Entity
@Table(name = "webhook_delivery_attempt")
public class WebhookDeliveryAttempt extends SendingAttempt {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "delivery_id", nullable = false, updatable = false)
  private WebhookDelivery delivery;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false)
  private WebhookDeliveryOutcome outcome;

  @Column(name = "status_code")
  private Integer statusCode;

  @Column(name = "response_body")
  private String responseBody;

  protected WebhookDeliveryAttempt() {}

  WebhookDeliveryAttempt(WebhookDelivery delivery, String node, Instant now) {
    super(delivery.attempts(), node, now);
    this.delivery = delivery;
    this.outcome = WebhookDeliveryOutcome.RUNNING;
  }

  /** Notes the answer, if there was one; only the first end counts. */
  public void answer(int status, String body) {
    if (outcome == WebhookDeliveryOutcome.RUNNING) {
      this.statusCode = status;
      this.responseBody = body;
    }
  }

  /** Notes the end; only the first end counts. */
  public void end(WebhookDeliveryOutcome result, String failure, Instant now) {
    if (outcome == WebhookDeliveryOutcome.RUNNING) {
      this.outcome = result;
      finish(failure, now);
    }
  }

  public WebhookDelivery delivery() {
    return delivery;
  }

  public WebhookDeliveryOutcome outcome() {
    return outcome;
  }

  /** Status of the answer; null when there was none. */
  public Integer statusCode() {
    return statusCode;
  }

  /** Beginning of the answer's body; null when there was no answer. */
  public String responseBody() {
    return responseBody;
  }
}
