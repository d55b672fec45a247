package io.uprava.clients.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Clients as they are read: one, and pages by keyset. One statement each. */
@ApplicationScoped
public class ClientListRepository {

  private static final String ONE =
      "SELECT " + ClientRow.COLUMNS + ", NULL FROM client c WHERE c.id = ?";

  private static final String ORIGINS =
      """
      SELECT o.connection_id, o.external_id, o.source_updated_at, o.read_at FROM client_origin o
      WHERE o.client_id = ? ORDER BY o.read_at, o.external_id""";

  @Resource DataSource dataSource;

  public PageOf<ClientRow> page(ClientFilter filter, PageRequest page) {
    String sort = filter.sort().order().code();
    ClientQuery query = new ClientQuery(filter);
    page.after(sort, 1)
        .ifPresent(
            cursor ->
                query
                    .conditions()
                    .and(filter.sort().order().after(), cursor.string(0), cursor.id()));
    String sql =
        "SELECT %s, %s FROM client c%s%s LIMIT %d"
            .formatted(
                ClientRow.COLUMNS,
                filter.sort().order().cursorColumn(),
                query.conditions().where(),
                query.orderBy(),
                page.fetchSize());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = query.conditions().prepare(connection, sql)) {
      return PageOf.of(read(statement), page, row -> Cursor.at(sort, row.id(), row.sortValue()));
    } catch (SQLException failure) {
      throw new IllegalStateException("the list of clients cannot be read", failure);
    }
  }

  public long count(ClientFilter filter) {
    ClientQuery query = new ClientQuery(filter);
    String sql = "SELECT count(*) FROM client c" + query.conditions().where();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = query.conditions().prepare(connection, sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("clients cannot be counted", failure);
    }
  }

  public Optional<ClientRow> find(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ONE)) {
      statement.setObject(1, id);
      return read(statement).stream().findFirst();
    } catch (SQLException failure) {
      throw new IllegalStateException("a client cannot be read", failure);
    }
  }

  /** What a client is called elsewhere. */
  public List<ClientOriginRow> origins(UUID clientId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ORIGINS)) {
      statement.setObject(1, clientId);
      List<ClientOriginRow> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(ClientOriginRow.read(row));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("the origins of a client cannot be read", failure);
    }
  }

  private static List<ClientRow> read(PreparedStatement statement) throws SQLException {
    List<ClientRow> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(ClientRow.read(row));
      }
    }
    return rows;
  }
}
