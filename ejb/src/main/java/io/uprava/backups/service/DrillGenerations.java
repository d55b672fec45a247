package io.uprava.backups.service;

import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.common.secret.SecretCipher;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedGeneration;
import io.uprava.connections.service.TokenSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Generations as rows of a scratch schema, their values under the keyset in force. */
@ApplicationScoped
public class DrillGenerations {

  private static final String ACCESS = "access_token";
  private static final String REFRESH = "refresh_token";

  @Inject SecretCipher cipher;

  void write(Connection scratch, ExportedConnection given) throws SQLException {
    for (ExportedGeneration generation : given.generations()) {
      SqlRow.insert(scratch, "token_generation", row(given.id(), generation));
    }
  }

  List<ExportedGeneration> read(Connection scratch, UUID connectionId) throws SQLException {
    List<ExportedGeneration> found = new ArrayList<>();
    try (var statement =
        scratch.prepareStatement(
            "SELECT * FROM token_generation WHERE connection_id = ? ORDER BY number")) {
      statement.setObject(1, connectionId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(generation(row));
        }
      }
    }
    return found;
  }

  private Map<String, Object> row(UUID connectionId, ExportedGeneration given) {
    byte[] sealed = cipher.encrypt(identity(given.id()), plain(given.tokens()));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", given.id());
    row.put("version", 1L);
    row.put("connection_id", connectionId);
    row.put("number", given.number());
    row.put("source", given.source().name());
    row.put("exchange_id", given.exchangeId());
    row.put("actor", given.actor());
    row.put("reason", given.reason());
    row.put("access_until", given.accessUntil());
    row.put("dies_at", given.diesAt());
    row.put("created_at", given.createdAt());
    row.put("sealed", sealed);
    row.put("key_id", SecretCipher.keyOf(sealed));
    row.put("state", given.state().name());
    row.put("ended_at", given.endedAt());
    return row;
  }

  private ExportedGeneration generation(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ExportedGeneration(
        id,
        row.getInt("number"),
        GenerationSource.valueOf(row.getString("source")),
        GenerationState.valueOf(row.getString("state")),
        row.getObject("exchange_id", UUID.class),
        row.getString("actor"),
        row.getString("reason"),
        SqlRow.instant(row, "access_until"),
        SqlRow.instant(row, "dies_at"),
        SqlRow.instant(row, "created_at"),
        SqlRow.instant(row, "ended_at"),
        tokens(cipher.decrypt(identity(id), row.getBytes("sealed"))));
  }

  private static byte[] plain(TokenSet tokens) {
    Map<String, Object> value = new HashMap<>();
    if (tokens != null) {
      value.put(ACCESS, tokens.access().reveal());
      value.put(REFRESH, tokens.refresh() == null ? null : tokens.refresh().reveal());
    }
    return JsonText.write(value).getBytes(StandardCharsets.UTF_8);
  }

  private static TokenSet tokens(byte[] plain) {
    LineFields value = new LineFields(JsonText.read(new String(plain, StandardCharsets.UTF_8)));
    Secret access = value.secret(ACCESS);
    return access == null ? null : new TokenSet(access, value.secret(REFRESH));
  }

  private static String identity(UUID generationId) {
    return "vault_drill/" + generationId;
  }
}
