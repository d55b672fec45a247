package io.uprava.users.service;

import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.CurrentCaller;
import io.uprava.testing.InTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/** What a person has who answered a mailed code a moment ago. */
@Dependent
public class AnsweredCode {

  @Inject CurrentCaller caller;
  @Inject InTransaction inTransaction;
  @Inject Clock clock;

  /** The token that allows whoever acts, in the session they are in, one act of a purpose. */
  public String of(ConfirmationPurpose purpose) {
    String person = caller.userId().toString();
    String session = caller.sessionId().toString();
    String token = RandomToken.create();
    inTransaction.change(
        """
        INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at)
        VALUES (CAST(?1 AS uuid), 1, ?2, 'Confirmed', 'EN', 'UTC', 'ACTIVE', 0, false, false, now(),
          now()) ON CONFLICT DO NOTHING""",
        person,
        person + "@example.com");
    inTransaction.change(
        """
        INSERT INTO user_session (id, version, user_id, kind, device, remembered, created_at,
          last_seen_at, expires_at)
        VALUES (CAST(?1 AS uuid), 1, CAST(?2 AS uuid), 'API', 'a test', false, now(), now(),
          now() + interval '1 day') ON CONFLICT DO NOTHING""",
        session,
        person);
    inTransaction.change(
        """
        INSERT INTO confirmation (id, version, user_id, session_id, purpose, token_hash, expires_at)
        VALUES (CAST(?1 AS uuid), 1, CAST(?2 AS uuid), CAST(?3 AS uuid), ?4, decode(?5, 'hex'),
          CAST(?6 AS timestamptz))""",
        UUID.randomUUID().toString(),
        person,
        session,
        purpose.code(),
        HexFormat.of().formatHex(RandomToken.hash(token)),
        clock.instant().plus(Duration.ofMinutes(15)).toString());
    return token;
  }
}
