package io.uprava.sandbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The statements of the application, their rows written out as JSON by hand. */
final class BareQueries {

  private static final String COLUMNS =
      """
      SELECT u.id, u.version, u.email, u.name, u.phone, u.language, u.time_zone, u.status,
        u.status_reason, u.notify_security, u.notify_product, u.created_at, u.updated_at,
        u.last_sign_in_at, u.roles
      FROM app_user u""";
  private static final String USER = COLUMNS + " WHERE u.id = ?::uuid";
  private static final String USERS = COLUMNS + " ORDER BY u.created_at DESC, u.id DESC LIMIT 51";
  private static final String PAYMENTS =
      """
      SELECT p.id, p.version, p.external_key, p.client_id, p.client_email, p.client_name, p.amount,
        p.currency, p.description, p.metadata, p.capture_method, p.status, p.received_amount,
        p.refunded_amount, p.dispute_state, p.dispute_due_at, p.created_at, p.updated_at
      FROM payment p ORDER BY p.created_at DESC, p.id DESC LIMIT 51""";
  private static final String SESSION =
      """
      SELECT u.id, u.email, u.language, u.time_zone, u.token_epoch, s.last_seen_at,
        u.roles
      FROM user_session s JOIN app_user u ON u.id = s.user_id
      WHERE s.ended_at IS NULL AND s.expires_at > ? AND u.status = 'ACTIVE' AND s.id = ?""";

  private BareQueries() {}

  /** Who the session belongs to. */
  static String session(Connection connection, String sessionId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SESSION)) {
      statement.setObject(1, OffsetDateTime.now());
      statement.setObject(2, UUID.fromString(sessionId));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  static String user(Connection connection, String userId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(USER)) {
      statement.setString(1, userId);
      return json(statement);
    }
  }

  /** The newest fifty. */
  static String users(Connection connection, String askingUser) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(USERS)) {
      return json(statement);
    }
  }

  /** The newest fifty payments. */
  static String payments(Connection connection, String askingUser) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PAYMENTS)) {
      return json(statement);
    }
  }

  private static String json(PreparedStatement statement) throws SQLException {
    StringBuilder text = new StringBuilder(16384).append("{\"items\":[");
    try (ResultSet row = statement.executeQuery()) {
      ResultSetMetaData columns = row.getMetaData();
      for (String comma = ""; row.next(); comma = ",") {
        text.append(comma).append('{');
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          text.append(i == 1 ? "\"" : ",\"").append(columns.getColumnLabel(i)).append("\":");
          append(text, row.getString(i));
        }
        text.append('}');
      }
    }
    return text.append("]}").toString();
  }

  private static void append(StringBuilder text, String value) {
    if (value == null) {
      text.append("null");
      return;
    }
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      if (next == '"' || next == '\\') {
        text.append('\\');
      }
      text.append(next);
    }
    text.append('"');
  }
}
