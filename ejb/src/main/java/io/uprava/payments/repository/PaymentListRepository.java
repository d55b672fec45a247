package io.uprava.payments.repository;

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
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Payments as they are read: pages by keyset, and sums. One statement each. */
@ApplicationScoped
public class PaymentListRepository {

  @Resource DataSource dataSource;

  public PageOf<PaymentRow> page(PaymentFilter filter, PageRequest page) {
    String sort = filter.sort().code();
    PaymentQuery query = new PaymentQuery(filter);
    page.after(sort, 1).ifPresent(cursor -> query.after(cursor.string(0), cursor.id()));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = query.rows(connection, page.fetchSize())) {
      List<PaymentRow> rows = new ArrayList<>();
      read(statement, rows::add);
      return PageOf.of(rows, page, row -> Cursor.at(sort, row.id(), row.sortValue()));
    } catch (SQLException failure) {
      throw new IllegalStateException("the payment list cannot be read", failure);
    }
  }

  /** How many payments and how much money a filter holds, by currency. */
  public List<PaymentTotal> totals(PaymentFilter filter) {
    List<PaymentTotal> totals = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = new PaymentQuery(filter).totals(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        totals.add(
            new PaymentTotal(
                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
      }
      return totals;
    } catch (SQLException failure) {
      throw new IllegalStateException("payments cannot be summed up", failure);
    }
  }

  private static void read(PreparedStatement statement, Consumer<PaymentRow> sink)
      throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sink.accept(PaymentRow.read(row));
      }
    }
  }
}
