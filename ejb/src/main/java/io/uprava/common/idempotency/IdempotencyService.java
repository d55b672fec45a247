package io.uprava.common.idempotency;

import io.uprava.common.error.Conflict;
import io.uprava.common.secret.SteadyCipher;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers answers by the caller's key. Each step commits by itself, so that another node sees at
 * once that a request has begun.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyService {

  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_WORK = Duration.ofSeconds(60);
  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject IdempotencyRepository keys;
  @Inject SteadyCipher cipher;
  @Inject Clock clock;

  /**
   * Begins a request, unless it was made before.
   *
   * @return the answer of then, or empty when the request is to be carried out now
   * @throws Conflict {@code idempotency-key-reused} for another request under the same key, {@code
   *     idempotency-in-progress} while the first one is worked on, {@code
   *     idempotency-outcome-unknown} when the first one was interrupted
   */
  @PermitAll
  public Optional<KeptAnswer> begin(RepeatableRequest request) {
    Instant now = clock.instant();
    keys.deleteIfOlder(request, now.minus(KEPT));
    if (keys.insert(request, now)) {
      return Optional.empty();
    }
    IdempotencyRepository.Row row = keys.find(request).orElseThrow(() -> inProgress());
    if (!row.hash().equals(request.hash())) {
      throw new Conflict("idempotency-key-reused");
    }
    if (row.answer() == null) {
      boolean interrupted = row.createdAt().isBefore(now.minus(LONGEST_WORK));
      throw interrupted ? new Conflict("idempotency-outcome-unknown") : inProgress();
    }
    return Optional.of(read(row));
  }

  /** Keeps the answer of a request that was carried out. */
  @PermitAll
  public void complete(RepeatableRequest request, KeptAnswer answer) {
    keys.find(request)
        .ifPresent(
            row ->
                keys.complete(
                    row.id(),
                    cipher.encrypt(
                        row.id(), JSON.toJson(answer).getBytes(StandardCharsets.UTF_8))));
  }

  /** Forgets a request that was refused: it had no effect and may be sent again, corrected. */
  @PermitAll
  public void abandon(RepeatableRequest request) {
    keys.delete(request);
  }

  private static Conflict inProgress() {
    return new Conflict("idempotency-in-progress", Map.of("seconds", 1L));
  }

  private KeptAnswer read(IdempotencyRepository.Row row) {
    try {
      byte[] json = cipher.decrypt(row.id(), row.answer());
      return JSON.fromJson(new String(json, StandardCharsets.UTF_8), KeptAnswer.class);
    } catch (IllegalStateException keyMissing) {
      throw new Conflict("idempotency-outcome-unknown");
    }
  }
}
