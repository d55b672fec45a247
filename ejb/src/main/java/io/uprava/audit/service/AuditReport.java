package io.uprava.audit.service;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the chain saw.
 *
 * @param entries number of entries read
 * @param head end of the chain according to its head row, null when that is gone
 * @param faults every broken stretch in the order of positions, empty when all is well
 */
public record AuditReport(
    Instant verifiedAt, long entries, AuditCheckpoint head, List<AuditFault> faults) {

  public AuditReport {
    faults = List.copyOf(faults);
  }

  public boolean intact() {
    return faults.isEmpty();
  }
}
