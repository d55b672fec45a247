package io.uprava.payments.repository;

import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.ProviderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A payment as the list reads it: one row with everything, so that no page asks per row. */
public record PaymentRow(
    UUID id,
    long version,
    String externalKey,
    UUID clientId,
    String clientEmail,
    String clientName,
    long amount,
    String currency,
    String description,
    String metadata,
    CaptureMethod captureMethod,
    boolean livemode,
    PaymentStatus status,
    long receivedAmount,
    long refundedAmount,
    ProviderState disputeState,
    Instant disputeDueAt,
    boolean outcomeUnknown,
    Instant linkExpiresAt,
    Instant createdAt,
    Instant updatedAt,
    String sortValue) {

  static final String COLUMNS =
      "p.id, p.version, p.external_key, p.client_id, p.client_email, p.client_name, p.amount,"
          + " p.currency, p.description, p.metadata, p.capture_method, p.livemode, p.status,"
          + " p.received_amount, p.refunded_amount, p.dispute_state, p.dispute_due_at,"
          + " p.unknown_attempts > 0, p.link_expires_at, p.created_at, p.updated_at";

  static PaymentRow read(ResultSet row) throws SQLException {
    String dispute = row.getString(16);
    return new PaymentRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        CaptureMethod.valueOf(row.getString(11)),
        row.getBoolean(12),
        PaymentStatus.valueOf(row.getString(13)),
        row.getLong(14),
        row.getLong(15),
        dispute == null ? null : ProviderState.valueOf(dispute),
        instant(row, 17),
        row.getBoolean(18),
        instant(row, 19),
        instant(row, 20),
        instant(row, 21),
        row.getString(22));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
