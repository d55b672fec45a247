package io.uprava.dashboard.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Whether the database was filled with invented data. */
@ApplicationScoped
public class DemoDataRepository {

  @Resource DataSource dataSource;

  public boolean present() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT 1 FROM demo_data")) {
      return row.next();
    } catch (SQLException failure) {
      throw new IllegalStateException("it cannot be told whether the data are invented", failure);
    }
  }
}
