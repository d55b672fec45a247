package io.uprava.reports.repository;

import io.uprava.reports.entity.ReportRun;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The last word of a node that goes down. Application servers take enterprise beans and entity
 * managers away before beans of CDI hear that it ends, hence a statement of its own.
 */
@Dependent
public class ReportFarewell {

  private static final String LEAVE =
      """
      UPDATE report_run SET heartbeat_at = ?
      WHERE id = ? AND state = 'RUNNING' AND node = ? AND attempts = ?""";

  @Resource DataSource dataSource;

  /**
   * Leaves a run that is still this attempt's to whichever node looks next.
   *
   * @throws SQLException when the database cannot be told, so that the node will be missed only
   *     after a while
   */
  public void say(UUID run, String node, int attempt) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LEAVE)) {
      statement.setTimestamp(1, Timestamp.from(ReportRun.FAREWELL));
      statement.setObject(2, run);
      statement.setString(3, node);
      statement.setInt(4, attempt);
      statement.executeUpdate();
    }
  }
}
