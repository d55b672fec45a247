package io.uprava.reports.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Files of runs in chunks, by plain JDBC, since a file is larger than what a session should hold.
 */
@ApplicationScoped
public class ReportFileRepository {

  private static final String ADD =
      """
      INSERT INTO report_file_chunk (run_id, attempt, position, deflated, data)
      SELECT id, attempts, ?, ?, ? FROM report_run
      WHERE id = ? AND attempts = ? AND state = 'RUNNING' AND node = ?""";

  private static final String READ =
      """
      SELECT deflated, data FROM report_file_chunk
      WHERE run_id = ? AND attempt = ? AND position = ?""";

  private static final String REMOVE =
      "DELETE FROM report_file_chunk WHERE run_id = ? AND attempt = ?";

  private static final String REMOVE_UNSERVED =
      """
      DELETE FROM report_file_chunk chunk
      WHERE run_id = ? AND attempt = ? AND NOT EXISTS (SELECT 1 FROM report_run run
        WHERE run.id = chunk.run_id AND run.state = 'SUCCEEDED' AND run.file_attempt = chunk.attempt)""";

  private static final String REMOVE_OTHERS =
      "DELETE FROM report_file_chunk WHERE run_id = ? AND attempt <> ?";

  private static final String REMOVE_STRAY =
      """
      DELETE FROM report_file_chunk chunk USING report_run run
      WHERE run.id = chunk.run_id AND run.state <> 'RUNNING'
        AND (run.state <> 'SUCCEEDED' OR chunk.attempt <> run.file_attempt)""";

  @Resource DataSource dataSource;

  /**
   * Adds a chunk, committed at once outside a transaction.
   *
   * @return false when the run is not this attempt's any more
   */
  public boolean add(ReportChunk chunk, String node) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setInt(1, chunk.position());
      statement.setBoolean(2, chunk.deflated());
      statement.setBytes(3, chunk.data());
      statement.setObject(4, chunk.runId());
      statement.setInt(5, chunk.attempt());
      statement.setString(6, node);
      return statement.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("a piece of a report cannot be stored", failure);
    }
  }

  public Optional<ReportChunk> find(UUID runId, int attempt, int position) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setObject(1, runId);
      statement.setInt(2, attempt);
      statement.setInt(3, position);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ReportChunk(runId, attempt, position, row.getBoolean(1), row.getBytes(2)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("a piece of a report cannot be read", failure);
    }
  }

  /** Removes what other attempts of a run wrote. */
  public void removeExcept(UUID runId, int attempt) {
    remove(REMOVE_OTHERS, runId, attempt);
  }

  /** Removes what one attempt of a run wrote. */
  public void remove(UUID runId, int attempt) {
    remove(REMOVE, runId, attempt);
  }

  /** Removes what one attempt of a run wrote, unless that is the file that is served. */
  public void removeUnserved(UUID runId, int attempt) {
    remove(REMOVE_UNSERVED, runId, attempt);
  }

  private void remove(String sql, UUID runId, int attempt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, runId);
      statement.setInt(2, attempt);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("pieces of a report cannot be removed", failure);
    }
  }

  /** Removes what a node wrote after it had lost its run. */
  public int removeStray() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE_STRAY)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("pieces of reports cannot be removed", failure);
    }
  }
}
