package io.uprava.reports.service;

import io.uprava.testing.InTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What PostgreSQL holds of a run and nobody is told. */
@ApplicationScoped
public class ReportRunRows {

  @Inject InTransaction inTransaction;

  /** Nodes that the run has cost. */
  long losses(UUID run) {
    return number("SELECT losses FROM report_run WHERE id = CAST(? AS uuid)", run);
  }

  /** Parts of its file, of whichever attempt. */
  long chunks(UUID run) {
    return number("SELECT count(*) FROM report_file_chunk WHERE run_id = CAST(? AS uuid)", run);
  }

  private long number(String sql, UUID run) {
    return inTransaction.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery(sql)
                        .setParameter(1, run.toString())
                        .getSingleResult())
                .longValue());
  }
}
