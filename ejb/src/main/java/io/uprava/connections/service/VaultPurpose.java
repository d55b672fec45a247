package io.uprava.connections.service;

import java.util.Locale;

/** What a value is read for; told in the audit. */
public enum VaultPurpose {
  /** To call the provider on behalf of Uprava. */
  CALL,
  /** To be handed to an integrator. */
  HAND_OUT,
  /** To forward an integrator's call. */
  PROXY,
  /** To be kept in an encrypted backup. */
  BACKUP,
  /** To be exchanged for the next generation. */
  REFRESH,
  /** To try it out. */
  TEST;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
