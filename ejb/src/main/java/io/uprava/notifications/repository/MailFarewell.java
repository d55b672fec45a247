package io.uprava.notifications.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a node that goes down still has to say of its mails. Application servers take enterprise
 * beans and entity managers away before beans of CDI hear that it ends, hence statements of its
 * own. Their times are the database's, for the clock may be gone as well.
 */
@Dependent
public class MailFarewell {

  private static final String ACCEPTED =
      """
      WITH ended AS (
        UPDATE outbound_mail_attempt SET outcome = 'SENT', ended_at = now(), version = version + 1
        WHERE id = ? AND outcome = 'RUNNING' RETURNING mail_id, number)
      UPDATE outbound_mail AS mail SET status = 'SENT', settled_at = now(), lease_holder = NULL,
        lease_until = NULL, last_error = NULL, parameters = NULL, version = version + 1
      FROM ended
      WHERE mail.id = ended.mail_id AND mail.status = 'SENDING' AND mail.attempts = ended.number""";

  private static final String LEFT =
      """
      WITH ended AS (
        UPDATE outbound_mail_attempt SET outcome = 'LOST', error = 'node-stopping',
          ended_at = now(), version = version + 1
        WHERE id = ? AND outcome = 'RUNNING' RETURNING mail_id, number)
      UPDATE outbound_mail AS mail SET status = 'PENDING', lease_holder = NULL,
        lease_until = NULL, last_error = 'node-stopping', version = version + 1
      FROM ended
      WHERE mail.id = ended.mail_id AND mail.status = 'SENDING' AND mail.attempts = ended.number""";

  @Resource DataSource dataSource;

  /**
   * The mail server took the mail of this attempt.
   *
   * @throws SQLException when the database cannot be told, so that the mail will be sent again
   */
  public void accepted(UUID attempt) throws SQLException {
    say(ACCEPTED, attempt);
  }

  /**
   * The mail server does not have the mail of this attempt, which is due again at once.
   *
   * @throws SQLException when the database cannot be told, so that the mail will be sent later
   */
  public void left(UUID attempt) throws SQLException {
    say(LEFT, attempt);
  }

  private void say(String sentence, UUID attempt) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sentence)) {
      statement.setObject(1, attempt);
      statement.executeUpdate();
    }
  }
}
