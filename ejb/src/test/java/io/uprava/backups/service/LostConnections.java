package io.uprava.backups.service;

import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.KeyedProvider;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.TokenSet;
import io.uprava.connections.service.VaultExport;
import io.uprava.connections.service.VaultService;
import io.uprava.connections.service.VaultService.NewTokens;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Connections that are in a backup and then lost, and how they are had back. */
@ApplicationScoped
public class LostConnections {

  static final String WHY = "the database is gone";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject VaultService vault;
  @Inject VaultExport export;
  @Inject BackupFormat format;
  @Inject VaultRestoreService restores;
  @Inject ConnectionRepository connections;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  /** A connection that works with these tokens. */
  UUID connect(ProviderTokens tokens) {
    return inTransaction.get(
        () -> {
          Instant now = clock.instant();
          ProviderConnection made =
              new ProviderConnection(
                  PlayedProvider.CODE, new ConnectionLabel("Home", List.of("one")), null, now);
          made.bind(host(made.id()));
          connections.add(made);
          Instant end = now.plus(PlayedProvider.LIFE);
          vault.write(
              made,
              0,
              GenerationState.SUPERSEDED,
              new NewTokens(
                  new TokenSet(tokens.access(), tokens.refresh()),
                  new TokenValidity(end, end.minusSeconds(900), now.plus(Duration.ofDays(90)), end),
                  new TokenOrigin(GenerationSource.AUTHORISED, null, "test", null)));
          return made.id();
        });
  }

  /** A connection with a secret that lives until somebody ends it. */
  UUID connectForever(Secret secret) {
    return inTransaction.get(
        () -> {
          ProviderConnection made =
              new ProviderConnection(
                  KeyedProvider.CODE,
                  new ConnectionLabel("Community", List.of()),
                  null,
                  clock.instant());
          connections.add(made);
          vault.write(
              made,
              0,
              GenerationState.SUPERSEDED,
              new NewTokens(
                  new TokenSet(secret, null),
                  new TokenValidity(null, null, null, null),
                  new TokenOrigin(GenerationSource.ENTERED, null, "test", null)));
          return made.id();
        });
  }

  /** Makes the value in force one that no key opens. */
  void spoil(UUID id) {
    change(
        "UPDATE token_generation SET sealed = sealed || CAST('0' AS bytea)"
            + " WHERE connection_id = CAST(? AS uuid) AND state = 'CURRENT'",
        id);
  }

  /** A backup that holds this one alone. */
  byte[] backup(UUID id) {
    return format.write(
        clock.instant(),
        new BackupPreface("https://old.example", export.freeze().orElse(null)),
        Stream.of(export.export(id)).iterator());
  }

  /** As if it had never been. */
  void lose(UUID id) {
    for (String table : List.of("connection_operation", "token_exchange", "token_generation")) {
      change("DELETE FROM " + table + " WHERE connection_id = CAST(? AS uuid)", id);
    }
    change("DELETE FROM provider_connection WHERE id = CAST(? AS uuid)", id);
  }

  /** Looks at a file. */
  VaultRestoreView open(byte[] file) {
    return asAdmin.call(() -> restores.open(new ByteArrayInputStream(file), "vault.backup"));
  }

  /** Restores what a file holds and waits for the end. */
  VaultRestoreView apply(VaultRestoreView restore) {
    asAdmin.call(() -> restores.apply(restore.id(), WHY));
    Eventually.holds(PATIENCE, () -> !get(restore).moving());
    return get(restore);
  }

  VaultRestoreView get(VaultRestoreView restore) {
    return asAdmin.call(() -> restores.get(restore.id()));
  }

  boolean exists(UUID id) {
    return inTransaction.get(() -> connections.find(id).isPresent());
  }

  static String host(UUID id) {
    return id + ".played.example";
  }

  void change(String sql, Object... values) {
    inTransaction.query(
        entities -> {
          Query query = entities.createNativeQuery(sql);
          for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i].toString());
          }
          return query.executeUpdate();
        });
  }
}
