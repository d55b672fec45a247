package io.uprava.reports.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** To whom the file of a run was sent. */
@ApplicationScoped
public class ReportRecipientRepository {

  private static final String ADD =
      """
      INSERT INTO report_recipient (run_id, user_id, mail_id, sent_at)
      VALUES (CAST(? AS uuid), CAST(? AS uuid), CAST(? AS uuid), CAST(? AS timestamptz))""";

  private static final String RECEIVED =
      """
      SELECT EXISTS (SELECT 1 FROM report_recipient
        WHERE run_id = CAST(? AS uuid) AND user_id = CAST(? AS uuid))""";

  @PersistenceContext EntityManager entities;

  /** A person is told of a run by a mail; a second time is refused by the key of the table. */
  public void add(UUID run, UUID person, UUID mail, Instant now) {
    entities
        .createNativeQuery(ADD)
        .setParameter(1, run.toString())
        .setParameter(2, person.toString())
        .setParameter(3, mail.toString())
        .setParameter(4, now.toString())
        .executeUpdate();
  }

  /** Whether the run was sent to that person. */
  public boolean received(UUID run, UUID person) {
    return (boolean)
        entities
            .createNativeQuery(RECEIVED)
            .setParameter(1, run.toString())
            .setParameter(2, person.toString())
            .getSingleResult();
  }
}
