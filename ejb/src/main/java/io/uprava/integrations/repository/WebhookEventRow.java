package io.uprava.integrations.repository;

import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.entity.WebhookEventStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An inbound event as it is shown, without its body.
 *
 * @param eventId the provider's
 * @param objectId the provider's object it is about, or null
 * @param livemode whether it is about real money; null where the provider does not tell
 * @param signatureKey fingerprint of the secret that verified it; null for a fetched event
 * @param attempts since it was received or replayed
 * @param nextAttemptAt null once it is settled
 * @param outcome what its handler said last, see {@code HandlingOutcome}; or null
 * @param processedAt when it was settled, or null
 * @param subjectId what it took effect on, or null
 * @param waitingFor the provider's object that must become known first, or null
 * @param bodyBytes length of the body, null once it is wiped
 */
public record WebhookEventRow(
    UUID id,
    String provider,
    String eventId,
    String type,
    String objectId,
    Boolean livemode,
    String apiVersion,
    String signatureKey,
    WebhookEventSource source,
    Instant receivedAt,
    String requestId,
    WebhookEventStatus status,
    int attempts,
    Instant nextAttemptAt,
    String outcome,
    String lastError,
    Instant processedAt,
    UUID subjectId,
    String waitingFor,
    Integer bodyBytes) {

  static final String COLUMNS =
      """
      id, provider, provider_event_id, type, object_id, livemode, api_version, signature_key, source,
        received_at, request_id, status, attempts, next_attempt_at, outcome, last_error, processed_at,
        subject_id, waiting_for, octet_length(body) AS body_bytes""";

  static WebhookEventRow read(ResultSet row) throws SQLException {
    WebhookEventStatus status = WebhookEventStatus.valueOf(row.getString("status"));
    return new WebhookEventRow(
        row.getObject("id", UUID.class),
        row.getString("provider"),
        row.getString("provider_event_id"),
        row.getString("type"),
        row.getString("object_id"),
        row.getObject("livemode", Boolean.class),
        row.getString("api_version"),
        row.getString("signature_key"),
        WebhookEventSource.valueOf(row.getString("source")),
        instant(row, "received_at"),
        row.getString("request_id"),
        status,
        row.getInt("attempts"),
        status == WebhookEventStatus.PENDING ? instant(row, "next_attempt_at") : null,
        row.getString("outcome"),
        row.getString("last_error"),
        instant(row, "processed_at"),
        row.getObject("subject_id", UUID.class),
        row.getString("waiting_for"),
        row.getObject("body_bytes", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
