package io.uprava.users.service;

import io.uprava.common.job.Housekeeping;
import io.uprava.users.entity.UserImport;
import io.uprava.users.repository.UserImportRowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes the rows of imports after 30 days; counts, who and when stay. */
@ApplicationScoped
public class ImportHousekeeping implements Housekeeping {

  @Inject UserImportRowRepository rows;

  @Override
  public String name() {
    return "user-imports";
  }

  @Override
  public int purge(Instant now) {
    return rows.deleteOfImportsBefore(now.minus(UserImport.LIFE));
  }
}
