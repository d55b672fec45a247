package io.uprava.audit.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Reads the whole chain as a stream, in one snapshot of the database. */
@ApplicationScoped
public class AuditChainRepository {

  private static final int FETCH = 1000;
  private static final int TEXT_FIELDS = 13;
  private static final String ENTRIES =
      """
      SELECT position, previous_hash, hash,
        CAST(id AS text), CAST(CAST(extract(epoch FROM at) * 1000000 AS bigint) AS text), actor_type,
        CAST(actor_id AS text), actor_name, action, subject_type, subject_id,
        CAST(old_value AS text), CAST(new_value AS text), reason, request_id, ip
      FROM audit_entry ORDER BY position NULLS LAST, id""";

  @Resource private DataSource dataSource;

  public AuditChainRepository() {}

  /** For use without a container. */
  public AuditChainRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Goes through the chain: {@code start} gets the head row (null when it is gone) and makes the
   * reader, which {@code each} then hands every entry in the order of positions. Must be the first
   * use of the database in its transaction, which it turns into a snapshot.
   */
  public <W> W read(Function<ChainHead, W> start, BiConsumer<W, SealedEntry> each) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("SET LOCAL statement_timeout = 0");
      W reader = start.apply(head(statement).orElse(null));
      stream(connection, entry -> each.accept(reader, entry));
      return reader;
    } catch (SQLException failure) {
      throw new IllegalStateException("the audit chain cannot be read", failure);
    }
  }

  /** The head row as it is now. */
  public Optional<ChainHead> head() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return head(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException("the head of the audit chain cannot be read", failure);
    }
  }

  private static Optional<ChainHead> head(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT position, hash FROM audit_chain")) {
      return row.next()
          ? Optional.of(new ChainHead(row.getLong(1), row.getBytes(2)))
          : Optional.empty();
    }
  }

  private static void stream(Connection connection, Consumer<SealedEntry> entries)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
      select.setFetchSize(FETCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.accept(entry(row));
        }
      }
    }
  }

  private static SealedEntry entry(ResultSet row) throws SQLException {
    List<String> fields = new ArrayList<>(TEXT_FIELDS);
    for (int i = 0; i < TEXT_FIELDS; i++) {
      fields.add(row.getString(4 + i));
    }
    return new SealedEntry(
        UUID.fromString(fields.get(0)),
        row.getObject(1) == null ? null : row.getLong(1),
        fields,
        row.getBytes(2),
        row.getBytes(3));
  }
}
