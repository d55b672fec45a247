package io.uprava.common.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * The right to do a job once in the cluster. A lease that is not released stays until it runs out:
 * a job for each hour takes it for nearly an hour and keeps it, so that a node whose clock is a
 * little behind does not do the same hour again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLease {

  @Inject JobLeaseRepository repository;
  @Inject NodeName node;
  @Inject Clock clock;

  /** Takes the lease if nobody holds it; committed when this returns. */
  @PermitAll
  public boolean take(String job, Duration life) {
    var now = clock.instant();
    return repository.take(job, node.value(), now, now.plus(life));
  }

  /** Whether a node holds the lease. */
  @PermitAll
  public boolean held(String job) {
    return repository.held(job, clock.instant());
  }

  /** Keeps the lease for longer; false when another node took it meanwhile. */
  @PermitAll
  public boolean renew(String job, Duration life) {
    return repository.hold(job, node.value(), clock.instant().plus(life));
  }

  /** Gives the lease back before it runs out, if this node holds it. */
  @PermitAll
  public void release(String job) {
    repository.hold(job, node.value(), clock.instant());
  }
}
