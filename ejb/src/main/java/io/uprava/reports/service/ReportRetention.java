package io.uprava.reports.service;

import io.uprava.common.config.ReportSettings;
import io.uprava.common.job.Housekeeping;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportFileRepository;
import io.uprava.reports.repository.ReportRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How long files stay. Their runs stay in the history. */
@ApplicationScoped
public class ReportRetention implements Housekeeping {

  private static final int BATCH = 500;

  @Inject ReportRunRepository runs;
  @Inject ReportFileRepository files;
  @Inject ReportSettings settings;
  @Inject Clock clock;

  /** When a file that is written now goes. */
  Instant end() {
    return clock.instant().plus(settings.keep());
  }

  @Override
  public String name() {
    return "report-files";
  }

  @Override
  public int purge(Instant now) {
    List<ReportRun> expired = runs.findExpired(now, BATCH);
    for (ReportRun run : expired) {
      run.expire();
      files.remove(run.id(), run.file().attempt());
    }
    return expired.size() + files.removeStray();
  }
}
