package io.uprava.connections.service;

import io.uprava.connections.entity.OperationKind;
import java.time.Duration;

/** On whose behalf a provider's API is called, and how long that may wait for its turn. */
public enum CallManner {
  /** An integrator's call, who waits for the answer. */
  INTEGRATOR(VaultPurpose.PROXY, OperationKind.PROXY, Duration.ofSeconds(5)),
  /** Background work of Uprava, which has time but leaves room to integrators. */
  BACKGROUND(VaultPurpose.CALL, OperationKind.CALL, Duration.ofSeconds(30));

  private final VaultPurpose purpose;
  private final OperationKind kind;
  private final Duration patience;

  CallManner(VaultPurpose purpose, OperationKind kind, Duration patience) {
    this.purpose = purpose;
    this.kind = kind;
    this.patience = patience;
  }

  VaultPurpose purpose() {
    return purpose;
  }

  OperationKind kind() {
    return kind;
  }

  Duration patience() {
    return patience;
  }
}
