package io.uprava.clients.repository;

import io.uprava.clients.entity.ClientSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A client as lists read it: one row with everything, so that no page asks per row. */
public record ClientRow(
    UUID id,
    long version,
    String name,
    ClientSource source,
    Instant sourceUpdatedAt,
    Instant archivedAt,
    Instant createdAt,
    Instant updatedAt,
    List<String> phones,
    List<String> emails,
    String sortValue) {

  static final String COLUMNS =
      "c.id, c.version, c.name, c.source, c.source_updated_at, c.archived_at, c.created_at,"
          + " c.updated_at, "
          + addresses("PHONE")
          + ", "
          + addresses("EMAIL");

  static ClientRow read(ResultSet row) throws SQLException {
    return new ClientRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        ClientSource.valueOf(row.getString(4)),
        instant(row, 5),
        instant(row, 6),
        instant(row, 7),
        instant(row, 8),
        List.of((String[]) row.getArray(9).getArray()),
        List.of((String[]) row.getArray(10).getArray()),
        row.getString(11));
  }

  private static String addresses(String kind) {
    return "ARRAY(SELECT a.value FROM client_address a WHERE a.client_id = c.id AND a.kind = '"
        + kind
        + "' ORDER BY a.position)";
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
