package io.uprava.backups.service;

import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.service.ExportedGeneration;
import io.uprava.connections.service.TokenSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A generation as an object of JSON, with its value. */
final class GenerationLine {

  private GenerationLine() {}

  static Map<String, Object> map(ExportedGeneration generation) {
    TokenSet tokens = generation.tokens();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", generation.id());
    line.put("number", generation.number());
    line.put("source", generation.source());
    line.put("state", generation.state());
    line.put("exchange_id", generation.exchangeId());
    line.put("actor", generation.actor());
    line.put("reason", generation.reason());
    line.put("access_until", generation.accessUntil());
    line.put("dies_at", generation.diesAt());
    line.put("created_at", generation.createdAt());
    line.put("ended_at", generation.endedAt());
    line.put("access_token", tokens == null ? null : revealed(tokens.access()));
    line.put("refresh_token", tokens == null ? null : revealed(tokens.refresh()));
    return line;
  }

  static ExportedGeneration read(LineFields line) {
    return new ExportedGeneration(
        line.id("id"),
        line.number("number"),
        GenerationSource.valueOf(line.text("source")),
        GenerationState.valueOf(line.text("state")),
        line.id("exchange_id"),
        line.text("actor"),
        line.text("reason"),
        line.instant("access_until"),
        line.instant("dies_at"),
        line.instant("created_at"),
        line.instant("ended_at"),
        tokens(line));
  }

  private static TokenSet tokens(LineFields line) {
    Secret access = line.secret("access_token");
    return access == null ? null : new TokenSet(access, line.secret("refresh_token"));
  }

  private static String revealed(Secret secret) {
    return secret == null ? null : secret.reveal();
  }
}
