package io.uprava.connections.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.entity.TokenGeneration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What connections leave in the audit chain: numbers and names, never a value. */
@ApplicationScoped
public class ConnectionAudit {

  private static final String CONNECTION = "connection";

  @Inject AuditService audit;

  void created(ProviderConnection connection) {
    audit.record(about(connection, "created").created(values(connection)));
  }

  void changed(ProviderConnection connection, Map<String, Object> before) {
    audit.record(about(connection, "changed").changed(before, values(connection)));
  }

  /**
   * A value was read.
   *
   * @param generation its number, 0 for a secret of the container
   */
  void read(ProviderConnection connection, int generation, VaultPurpose purpose) {
    audit.record(
        about(connection, "read")
            .created(Map.of("generation", generation, "purpose", purpose.code())));
  }

  void granted(ProviderConnection connection, TokenGeneration generation) {
    audit.record(
        about(connection, "granted").created(origin(generation)).because(generation.reason()));
  }

  void keptAside(ProviderConnection connection, TokenGeneration generation) {
    audit.record(about(connection, "kept-aside").created(origin(generation)));
  }

  /** An exchange that brought nothing. */
  void exchangeFailed(ProviderConnection connection, TokenExchange exchange) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", exchange.kind().name());
    values.put("generation", exchange.spends());
    values.put("outcome", exchange.state().name());
    values.put("state", connection.state().name());
    audit.record(about(connection, "exchange-failed").created(values).because(exchange.error()));
  }

  /**
   * @param act {@code frozen}, {@code released}, {@code disconnected}, {@code proven} …
   */
  void act(ProviderConnection connection, String act, String reason) {
    audit.record(
        about(connection, act)
            .created(Map.of("generation", connection.tokens().newestNumber()))
            .because(reason));
  }

  static Map<String, Object> values(ProviderConnection connection) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("provider", connection.provider());
    values.put("name", connection.label().name());
    values.put("tags", connection.label().tags());
    values.put("account_host", connection.accountHost());
    return values;
  }

  private static Map<String, Object> origin(TokenGeneration generation) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("generation", generation.number());
    values.put("source", generation.source().name());
    values.put("actor", generation.actor());
    values.put("dies_at", generation.diesAt() == null ? null : generation.diesAt().toString());
    return values;
  }

  private static AuditRecord about(ProviderConnection connection, String act) {
    return AuditRecord.of(CONNECTION + "." + act, CONNECTION, connection.id());
  }
}
