package io.uprava.backups.service;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedExchange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Connections as rows of a scratch schema, written and read back. */
final class DrillRows {

  private final Connection scratch;
  private final DrillGenerations generations;

  DrillRows(Connection scratch, DrillGenerations generations) {
    this.scratch = scratch;
    this.generations = generations;
  }

  void write(ExportedConnection given) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", given.id());
    row.put("version", 1L);
    row.put("provider", given.provider());
    row.put("name", given.name());
    row.put("tags", String.join(" ", given.tags()));
    row.put("account_host", given.accountHost());
    row.put("owner_id", given.ownerId());
    row.put("state", given.state().name());
    row.put("generation", 0);
    row.put("newest_number", given.newestNumber());
    row.put("failures", 0);
    row.put("failure_days", 0);
    row.put("frozen_at", given.frozenAt());
    row.put("frozen_reason", given.frozenReason());
    row.put("created_at", given.createdAt());
    row.put("updated_at", given.createdAt());
    SqlRow.insert(scratch, "provider_connection", row);
    generations.write(scratch, given);
    for (ExportedExchange exchange : given.exchanges()) {
      write(given.id(), exchange);
    }
  }

  /** All of them, in the order of a backup. */
  List<ExportedConnection> read() throws SQLException {
    List<ExportedConnection> found = new ArrayList<>();
    try (var statement = scratch.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM provider_connection ORDER BY id")) {
      while (row.next()) {
        found.add(connection(row));
      }
    }
    return found;
  }

  private ExportedConnection connection(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String tags = row.getString("tags");
    return new ExportedConnection(
        id,
        row.getString("provider"),
        row.getString("name"),
        tags.isEmpty() ? List.of() : List.of(tags.split(" ")),
        row.getString("account_host"),
        row.getObject("owner_id", UUID.class),
        ConnectionState.valueOf(row.getString("state")),
        row.getInt("newest_number"),
        SqlRow.instant(row, "created_at"),
        SqlRow.instant(row, "frozen_at"),
        row.getString("frozen_reason"),
        generations.read(scratch, id),
        exchanges(id));
  }

  private void write(UUID connectionId, ExportedExchange given) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", given.id());
    row.put("version", 1L);
    row.put("connection_id", connectionId);
    row.put("kind", given.kind().name());
    row.put("spends", given.spends());
    row.put("actor", given.actor());
    row.put("node", "");
    row.put("place", "");
    row.put("started_at", given.startedAt());
    row.put("deadline_at", given.startedAt());
    row.put("state", given.state().name());
    row.put("settled_at", given.settledAt());
    row.put("error", given.error());
    SqlRow.insert(scratch, "token_exchange", row);
  }

  private List<ExportedExchange> exchanges(UUID connectionId) throws SQLException {
    List<ExportedExchange> found = new ArrayList<>();
    try (var statement =
        scratch.prepareStatement(
            "SELECT * FROM token_exchange WHERE connection_id = ? ORDER BY started_at, id")) {
      statement.setObject(1, connectionId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(exchange(row));
        }
      }
    }
    return found;
  }

  private static ExportedExchange exchange(ResultSet row) throws SQLException {
    return new ExportedExchange(
        row.getObject("id", UUID.class),
        ExchangeKind.valueOf(row.getString("kind")),
        row.getInt("spends"),
        ExchangeState.valueOf(row.getString("state")),
        row.getString("actor"),
        SqlRow.instant(row, "started_at"),
        SqlRow.instant(row, "settled_at"),
        row.getString("error"));
  }
}
