package io.uprava.common.schema;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The database answers. */
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  private static final int PATIENCE_SECONDS = 2;

  @Resource DataSource dataSource;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public CheckResult check() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new CheckResult(connection.isValid(PATIENCE_SECONDS), Map.of());
    }
  }
}
