package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.ReportSettings;
import io.uprava.common.entity.Language;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.export.PlainWriters;
import io.uprava.reports.repository.ReportFileRepository;
import io.uprava.reports.repository.ReportRowsRepository;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a node lets go of a run. */
class ReportRunningTest {

  private static final TakenReportRun TAKEN =
      new TakenReportRun(
          UUID.randomUUID(),
          1,
          "one",
          "numbered-rows",
          new ReportArguments(Map.of("rows", "5"), ZoneOffset.UTC, UUID.randomUUID()),
          ReportFormat.CSV,
          Language.EN,
          false);

  private final List<String> ends = new ArrayList<>();

  @Test
  void aQueryThatIsTooSlowIsToldFromAFailureOfOurs() {
    ReportRunning running = running(null);
    running.writing = new ReportWriting();
    running.writing.writers = PlainWriters.make();
    running.writing.texts = PlainWriters.texts();
    running.writing.settings = new QuarterOfAnHour();
    running.writing.rows =
        new ReportRowsRepository() {
          @Override
          public void read(String sql, List<Object> values, Duration patience, Sink sink)
              throws SQLException {
            throw new SQLException("canceling statement due to statement timeout", "57014");
          }
        };

    running.run(new ActiveReportRun(TAKEN));

    assertThat(ends).containsExactly("failed too-slow 15", "removed unserved");
  }

  @Test
  void aCommitWhoseAnswerWasLostDoesNotCostTheFile() {
    EJBException lost = new EJBException(new SQLException("connection lost", "08006"));

    running(lost).run(new ActiveReportRun(TAKEN));

    assertThat(ends).containsExactly("succeeded", "lost", "removed unserved");
  }

  private ReportRunning running(RuntimeException ofCommit) {
    ReportRunning running = new ReportRunning();
    running.catalogue =
        new ReportCatalogue() {
          @Override
          public Optional<Report> find(String key) {
            return Optional.of(new NumberedRows());
          }
        };
    running.writing =
        new ReportWriting() {
          @Override
          WrittenReport write(Report report, ActiveReportRun run) {
            return new WrittenReport("rows.csv", 1, "00", 1);
          }
        };
    running.ledger = new Ledger(ofCommit);
    running.files = new Files();
    running.retention =
        new ReportRetention() {
          @Override
          Instant end() {
            return Instant.EPOCH;
          }
        };
    return running;
  }

  private final class QuarterOfAnHour extends ReportSettings {
    @Override
    public Duration queryPatience() {
      return Duration.ofMinutes(15);
    }

    @Override
    public long largestFile() {
      return 1;
    }
  }

  private final class Ledger extends ReportRunLedger {
    private final RuntimeException failure;

    Ledger(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public void succeeded(TakenReportRun taken, WrittenReport written, Instant expiresAt) {
      ends.add("succeeded");
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void failed(TakenReportRun taken, ReportRefusal why) {
      ends.add("failed " + why.code() + " " + why.limit());
    }

    @Override
    public void lost(TakenReportRun taken) {
      ends.add("lost");
    }
  }

  private final class Files extends ReportFileRepository {
    @Override
    public void removeExcept(UUID runId, int attempt) {
      // nothing was written before
    }

    @Override
    public void remove(UUID runId, int attempt) {
      ends.add("removed");
    }

    @Override
    public void removeUnserved(UUID runId, int attempt) {
      ends.add("removed unserved");
    }
  }
}
