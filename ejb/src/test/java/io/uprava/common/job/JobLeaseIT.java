package io.uprava.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class JobLeaseIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject JobLease lease;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;
  @Resource ManagedExecutorService executor;

  private final String job = "job-" + UUID.randomUUID();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void isHeldByOneOfMany() throws Exception {
    List<Future<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tries.add(executor.submit(() -> lease.take(job, HOUR)));
    }
    int taken = 0;
    for (Future<Boolean> attempt : tries) {
      taken += attempt.get() ? 1 : 0;
    }

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void endsByItselfWhenItsHolderDied() {
    assertThat(lease.held(job)).isFalse();
    assertThat(lease.take(job, HOUR)).isTrue();
    clock.advance(HOUR.minusSeconds(1));
    assertThat(lease.take(job, HOUR)).isFalse();
    assertThat(lease.held(job)).isTrue();
    clock.advance(Duration.ofSeconds(2));
    assertThat(lease.held(job)).isFalse();
    assertThat(lease.take(job, HOUR)).isTrue();
  }

  @Test
  void lastsAsLongAsItsHolderRenewsItAndNoLonger() {
    assertThat(lease.renew(job, HOUR)).isFalse();
    lease.take(job, HOUR);
    clock.advance(HOUR.minusSeconds(1));
    assertThat(lease.renew(job, HOUR)).isTrue();
    clock.advance(HOUR.minusSeconds(1));
    assertThat(lease.take(job, HOUR)).isFalse();
    clock.advance(Duration.ofSeconds(2));
    assertThat(lease.take(job, HOUR)).isTrue();
  }

  @Test
  void canBeGivenBackByItsHolderOnly() {
    lease.take(job, HOUR);
    inTransaction.query(
        em ->
            em.createNativeQuery("UPDATE job_lease SET holder = 'another' WHERE name = ?")
                .setParameter(1, job)
                .executeUpdate());
    lease.release(job);
    assertThat(lease.take(job, HOUR)).isFalse();

    String own = job + "-own";
    lease.take(own, HOUR);
    lease.release(own);
    assertThat(lease.take(own, HOUR)).isTrue();
  }
}
