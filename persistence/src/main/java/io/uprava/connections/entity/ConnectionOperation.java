package io.uprava.connections.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A line of the log that people read when they wonder what a connection does. */
@Entity
@Table(name = "connection_operation")
public class ConnectionOperation extends BaseEntity {

  @Column(name = "connection_id", nullable = false, updatable = false)
  private UUID connectionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private OperationKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false, updatable = false)
  private OperationOutcome outcome;

  @Column(name = "at", nullable = false, updatable = false)
  private Instant at;

  @Column(name = "actor", nullable = false, updatable = false)
  private String actor;

  @Column(name = "request_id", updatable = false)
  private String requestId;

  @Column(name = "generation", nullable = false, updatable = false)
  private int generation;

  @Column(name = "request", updatable = false)
  private String request;

  @Column(name = "status_code", updatable = false)
  private Integer statusCode;

  @Column(name = "response", updatable = false)
  private String response;

  @Column(name = "millis", nullable = false, updatable = false)
  private long millis;

  protected ConnectionOperation() {}

  public ConnectionOperation(
      ProviderConnection connection, OperationKind kind, OperationOutcome outcome, Instant now) {
    this.connectionId = connection.id();
    this.generation = connection.generation();
    this.kind = kind;
    this.outcome = outcome;
    this.at = now;
  }

  /** Who did it and, when the provider was asked, what was said. */
  public ConnectionOperation by(String who, String inRequest, OperationTrace trace) {
    this.actor = who;
    this.requestId = inRequest;
    this.request = trace.request();
    this.statusCode = trace.statusCode();
    this.response = trace.response();
    this.millis = trace.millis();
    return this;
  }

  public UUID connectionId() {
    return connectionId;
  }

  public OperationKind kind() {
    return kind;
  }

  public OperationOutcome outcome() {
    return outcome;
  }

  public Instant at() {
    return at;
  }

  public String actor() {
    return actor;
  }

  public String requestId() {
    return requestId;
  }

  /** Number of the generation in force when it began. */
  public int generation() {
    return generation;
  }

  public OperationTrace trace() {
    return new OperationTrace(request, statusCode, response, millis);
  }
}
