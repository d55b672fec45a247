package io.uprava.dashboard.repository;

import io.uprava.common.time.Interval;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Sign-ins counted by day, from an index alone. */
@ApplicationScoped
public class SignInDayRepository {

  private static final String DAYS =
      """
      SELECT p.first + ((at AT TIME ZONE p.zone)::date - p.first) / p.days * p.days,
        count(*) FILTER (WHERE outcome = 'SIGNED_IN'), count(*) FILTER (WHERE outcome = 'DENIED')
      FROM sign_in_event, (VALUES (?::date, ?, ?)) AS p (first, days, zone)
      WHERE outcome IN ('SIGNED_IN', 'DENIED') AND at >= ? AND at < ?
      GROUP BY 1 ORDER BY 1""";

  @Resource DataSource dataSource;

  /** Intervals from the first day to the last, both included; those without any are absent. */
  public List<SignInDay> days(LocalDate first, LocalDate last, ZoneId zone, Interval interval) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(DAYS)) {
      statement.setObject(1, first);
      statement.setInt(2, interval.days());
      statement.setString(3, zone.getId());
      statement.setObject(4, first.atStartOfDay(zone).toOffsetDateTime());
      statement.setObject(5, last.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
      try (ResultSet row = statement.executeQuery()) {
        List<SignInDay> days = new ArrayList<>();
        while (row.next()) {
          days.add(
              new SignInDay(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)));
        }
        return days;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("sign-ins by day cannot be read", failure);
    }
  }
}
