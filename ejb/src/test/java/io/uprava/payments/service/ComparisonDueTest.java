package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.time.CompanyCalendar;
import io.uprava.payments.entity.ComparisonTally;
import io.uprava.payments.entity.ReconciliationRun;
import io.uprava.payments.repository.ReconciliationRunRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonDueTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Riga");

  @Test
  void isDueWhereNoneEverCameToItsEnd() {
    assertThat(due(null, "2026-11-22T12:41:00Z")).isTrue();
  }

  @Test
  void isDueOnceANightByTheClockOfTheCompany() {
    String lastNight = "2026-11-21T01:41:00Z";
    assertThat(due(lastNight, "2026-11-22T00:41:00Z")).isFalse();
    assertThat(due(lastNight, "2026-11-22T01:41:00Z")).isTrue();
    assertThat(due("2026-11-22T01:41:00Z", "2026-11-22T02:41:00Z")).isFalse();
  }

  @Test
  void isMadeUpForWhereTheNightWasMissed() {
    assertThat(due("2026-11-20T01:41:00Z", "2026-11-22T00:41:00Z")).isTrue();
    assertThat(due("2026-11-21T01:41:00Z", "2026-11-22T19:41:00Z")).isTrue();
  }

  @Test
  void isNotServedByOneOfTheEveningBefore() {
    assertThat(due("2026-11-21T19:00:00Z", "2026-11-22T01:41:00Z")).isTrue();
    assertThat(due("2026-11-22T01:10:00Z", "2026-11-22T01:41:00Z")).isFalse();
  }

  private static boolean due(String lastBegan, String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneId.of("UTC"));
    ComparisonDue due = new ComparisonDue();
    due.clock = clock;
    due.runs = runs(lastBegan);
    due.calendar = calendar(clock);
    return due.due();
  }

  private static ReconciliationRunRepository runs(String lastBegan) {
    return new ReconciliationRunRepository() {
      @Override
      public Optional<ReconciliationRun> lastFinished() {
        return Optional.ofNullable(lastBegan)
            .map(Instant::parse)
            .map(
                began -> {
                  ReconciliationRun run = new ReconciliationRun("test", began);
                  run.finish(ComparisonTally.NOTHING, began.plusSeconds(60));
                  return run;
                });
      }
    };
  }

  private static CompanyCalendar calendar(Clock clock) {
    return new CompanyCalendar() {
      @Override
      public ZoneId zone() {
        return ZONE;
      }

      @Override
      public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
      }
    };
  }
}
