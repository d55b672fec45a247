package io.uprava.backups.service;

import io.uprava.common.json.JsonText;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedExchange;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connection as a line of JSON, the same to the byte for the same connection. */
final class ConnectionLine {

  private ConnectionLine() {}

  static String write(ExportedConnection connection) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", connection.id());
    line.put("provider", connection.provider());
    line.put("name", connection.name());
    line.put("tags", connection.tags());
    line.put("account_host", connection.accountHost());
    line.put("owner_id", connection.ownerId());
    line.put("state", connection.state());
    line.put("newest_number", connection.newestNumber());
    line.put("created_at", connection.createdAt());
    line.put("frozen_at", connection.frozenAt());
    line.put("frozen_reason", connection.frozenReason());
    line.put("generations", connection.generations().stream().map(GenerationLine::map).toList());
    line.put("exchanges", connection.exchanges().stream().map(ConnectionLine::map).toList());
    return JsonText.write(line);
  }

  static ExportedConnection read(String text) {
    LineFields line = new LineFields(JsonText.read(text));
    return new ExportedConnection(
        line.id("id"),
        line.text("provider"),
        line.text("name"),
        line.texts("tags"),
        line.text("account_host"),
        line.id("owner_id"),
        ConnectionState.valueOf(line.text("state")),
        line.number("newest_number"),
        line.instant("created_at"),
        line.instant("frozen_at"),
        line.text("frozen_reason"),
        line.objects("generations").stream().map(GenerationLine::read).toList(),
        line.objects("exchanges").stream().map(ConnectionLine::exchange).toList());
  }

  private static Map<String, Object> map(ExportedExchange exchange) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", exchange.id());
    line.put("kind", exchange.kind());
    line.put("spends", exchange.spends());
    line.put("state", exchange.state());
    line.put("actor", exchange.actor());
    line.put("started_at", exchange.startedAt());
    line.put("settled_at", exchange.settledAt());
    line.put("error", exchange.error());
    return line;
  }

  private static ExportedExchange exchange(LineFields line) {
    return new ExportedExchange(
        line.id("id"),
        ExchangeKind.valueOf(line.text("kind")),
        line.number("spends"),
        ExchangeState.valueOf(line.text("state")),
        line.text("actor"),
        line.instant("started_at"),
        line.instant("settled_at"),
        line.text("error"));
  }
}
