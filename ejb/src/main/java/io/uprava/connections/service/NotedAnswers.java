package io.uprava.connections.service;

import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.common.secret.SecretCipher;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.ProviderTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers in {@link WriteAheadFiles}, encrypted under the exchange they belong to. */
@ApplicationScoped
public class NotedAnswers {

  @Inject WriteAheadFiles files;
  @Inject SecretCipher cipher;

  void note(NotedAnswer answer) throws IOException {
    Map<String, Object> values = answer.refused() ? refusal(answer) : tokens(answer.tokens());
    values.put("connection", answer.connectionId());
    values.put("kind", answer.kind());
    values.put("spends", answer.spends());
    values.put("received_at", answer.receivedAt());
    values.put("actor", answer.actor());
    values.put("reason", answer.reason());
    byte[] plain = JsonText.write(values).getBytes(StandardCharsets.UTF_8);
    files.note(answer.exchangeId(), cipher.encrypt(identity(answer.exchangeId()), plain));
  }

  private static Map<String, Object> tokens(ProviderTokens tokens) {
    Map<String, Object> values = new HashMap<>();
    values.put("access_token", tokens.access().reveal());
    values.put("refresh_token", tokens.refresh() == null ? null : tokens.refresh().reveal());
    values.put("access_life", tokens.accessLife() == null ? null : tokens.accessLife().toString());
    return values;
  }

  private static Map<String, Object> refusal(NotedAnswer answer) {
    Map<String, Object> values = new HashMap<>();
    values.put("refusal", answer.reply().error());
    values.put("dead", answer.reply().dead());
    return values;
  }

  /**
   * @throws IllegalStateException when the keyset does not open it
   * @throws DamagedNote when it is not whole
   * @throws IOException when the disk cannot be read now
   */
  Optional<NotedAnswer> find(UUID exchangeId) throws IOException {
    Optional<byte[]> plain =
        files.find(exchangeId).map(noted -> cipher.decrypt(identity(exchangeId), noted));
    return plain.isEmpty() ? Optional.empty() : Optional.of(read(exchangeId, plain.get()));
  }

  private static NotedAnswer read(UUID exchangeId, byte[] plain) throws DamagedNote {
    try {
      return read(exchangeId, JsonText.read(new String(plain, StandardCharsets.UTF_8)));
    } catch (RuntimeException malformed) {
      throw new DamagedNote("the noted answer of exchange " + exchangeId + " is none", null);
    }
  }

  private static NotedAnswer read(UUID exchangeId, Map<String, Object> values) {
    return new NotedAnswer(
        exchangeId,
        UUID.fromString(text(values, "connection")),
        ExchangeKind.valueOf(text(values, "kind")),
        Integer.parseInt(text(values, "spends")),
        reply(values),
        Instant.parse(text(values, "received_at")),
        text(values, "actor"),
        text(values, "reason"));
  }

  private static ExchangeReply reply(Map<String, Object> values) {
    String refusal = text(values, "refusal");
    if (refusal != null) {
      return ExchangeReply.refused(refusal, Boolean.TRUE.equals(values.get("dead")), null);
    }
    String refresh = text(values, "refresh_token");
    String life = text(values, "access_life");
    return ExchangeReply.given(
        new ProviderTokens(
            new Secret(text(values, "access_token")),
            refresh == null ? null : new Secret(refresh),
            life == null ? null : Duration.parse(life)),
        null);
  }

  private static String text(Map<String, Object> values, String name) {
    Object value = values.get(name);
    return value == null ? null : value.toString();
  }

  private static String identity(UUID exchangeId) {
    return "token_exchange/" + exchangeId;
  }
}
