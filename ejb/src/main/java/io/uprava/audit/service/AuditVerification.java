package io.uprava.audit.service;

import io.uprava.audit.repository.AuditChainRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Reads the chain in a transaction of its own, which sees one state of the database. */
@Stateless
public class AuditVerification {

  private static final System.Logger LOG = System.getLogger(AuditVerification.class.getName());

  @Inject AuditChainRepository chain;
  @Inject Clock clock;

  /** Walks the whole chain and compares it with a noted checkpoint, if there is one. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AuditReport verify(AuditCheckpoint noted) {
    AuditChainWalk walk =
        chain.read(head -> new AuditChainWalk(head, noted), AuditChainWalk::visit);
    AuditReport report = walk.finish(clock.instant());
    LOG.log(
        report.intact() ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
        "audit chain verified: {0} entries, {1} broken stretches",
        report.entries(),
        report.faults().size());
    return report;
  }
}
