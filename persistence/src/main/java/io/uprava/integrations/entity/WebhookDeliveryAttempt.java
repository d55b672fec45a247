package io.uprava.integrations.entity;

import io.uprava.common.entity.BaseEntity;
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
public class WebhookDeliveryAttempt extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "delivery_id", nullable = false, updatable = false)
  private WebhookDelivery delivery;

  @Column(name = "number", nullable = false, updatable = false)
  private int number;

  @Column(name = "node", nullable = false, updatable = false)
  private String node;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false)
  private WebhookDeliveryOutcome outcome;

  @Column(name = "status_code")
  private Integer statusCode;

  @Column(name = "response_body")
  private String responseBody;

  @Column(name = "error")
  private String error;

  protected WebhookDeliveryAttempt() {}

  WebhookDeliveryAttempt(WebhookDelivery delivery, String node, Instant now) {
    this.delivery = delivery;
    this.number = delivery.attempts();
    this.node = node;
    this.startedAt = now;
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
      this.error = failure;
      this.endedAt = now;
    }
  }

  public WebhookDelivery delivery() {
    return delivery;
  }

  /** Counts from 1. */
  public int number() {
    return number;
  }

  public String node() {
    return node;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant endedAt() {
    return endedAt;
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

  public String error() {
    return error;
  }
}
