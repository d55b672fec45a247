package io.uprava.common.schema;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** No changeset of this release is pending. */
@ApplicationScoped
public class MigrationsCheck implements HealthCheck {

  @Inject MigrationService migrations;

  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public CheckResult check() {
    long pending = migrations.pending();
    return new CheckResult(pending == 0, Map.of("pending", pending));
  }
}
