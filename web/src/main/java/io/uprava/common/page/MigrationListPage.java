package io.uprava.common.page;

import io.uprava.common.schema.MigrationService;
import io.uprava.common.schema.MigrationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code /admin/migrations}: what this release did to the schema and what it still would do. */
@Named
@RequestScoped
public class MigrationListPage {

  @Inject MigrationService migrations;

  private List<MigrationView> rows;

  /** The last first. */
  public List<MigrationView> getRows() {
    if (rows == null) {
      rows = new ArrayList<>(migrations.all());
      Collections.reverse(rows);
    }
    return rows;
  }

  public long pending() {
    return getRows().stream().filter(row -> "pending".equals(row.state())).count();
  }
}
