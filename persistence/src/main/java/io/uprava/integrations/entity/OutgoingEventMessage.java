package io.uprava.integrations.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What happened, in the very text that integrators get: signatures are made over it. */
@Entity
@Table(name = "outgoing_event")
public class OutgoingEventMessage extends BaseEntity {

  @Column(name = "type", nullable = false, updatable = false)
  private String type;

  @Column(name = "subject_id", updatable = false)
  private UUID subjectId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "body", nullable = false, updatable = false)
  private String body;

  protected OutgoingEventMessage() {}

  /**
   * @param subjectId what it is about, may be null
   */
  public OutgoingEventMessage(String type, UUID subjectId, Instant now) {
    this.type = type;
    this.subjectId = subjectId;
    this.createdAt = now;
  }

  /** Gives the message its text, which holds its id and is therefore written last. */
  public void say(String json) {
    this.body = json;
  }

  public String type() {
    return type;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String body() {
    return body;
  }
}
