package io.uprava.users.repository;

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
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Users as they are read: one, pages by keyset, streams for exports. One statement each. */
@ApplicationScoped
public class UserListRepository {

  private static final int STREAM_FETCH = 500;

  @Resource DataSource dataSource;

  public PageOf<UserRow> page(UserFilter filter, PageRequest page) {
    String sort = filter.sort().code();
    UserQuery query = new UserQuery(filter);
    page.after(sort, 1).ifPresent(cursor -> query.after(cursor.string(0), cursor.id()));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = query.rows(connection, page.fetchSize())) {
      List<UserRow> rows = new ArrayList<>();
      read(statement, rows::add);
      return PageOf.of(rows, page, row -> Cursor.at(sort, row.id(), row.sortValue()));
    } catch (SQLException failure) {
      throw new IllegalStateException("the user list cannot be read", failure);
    }
  }

  /** One user to look at, not to change. */
  public Optional<UserRow> find(UUID id) {
    List<UserRow> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = UserQuery.row(connection, id)) {
      read(statement, rows::add);
      return rows.stream().findFirst();
    } catch (SQLException failure) {
      throw new IllegalStateException("a user cannot be read", failure);
    }
  }

  public long count(UserFilter filter) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = new UserQuery(filter).count(connection);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("the user list cannot be counted", failure);
    }
  }

  /** Hands over every row without holding them all; runs within a transaction. */
  public void stream(UserFilter filter, Consumer<UserRow> sink) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = new UserQuery(filter).rows(connection, 0)) {
      statement.setFetchSize(STREAM_FETCH);
      read(statement, sink);
    } catch (SQLException failure) {
      throw new IllegalStateException("the user list cannot be read", failure);
    }
  }

  private static void read(PreparedStatement statement, Consumer<UserRow> sink)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sink.accept(UserRow.read(row));
      }
    }
  }
}
