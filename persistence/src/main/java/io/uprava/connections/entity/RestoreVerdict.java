package io.uprava.connections.entity;

/** What became of a connection that a backup held. */
public enum RestoreVerdict {
  /** The provider takes its access token: it is in force. */
  RESTORED(true),
  /** Its access token had ended; the provider exchanged its refresh token for new ones. */
  RENEWED(true),
  /** A secret that lives until somebody ends it, and cannot be tried: it is in force. */
  UNTESTED(true),
  /** The connection is here and works; nothing was done. */
  WORKS_ALREADY(true),
  /** It was ended by a person, before the backup or since. */
  ENDED(true),
  /** It never had tokens. */
  EMPTY(true),
  /** Nothing of it works any more: the account's owner has to connect again. */
  STALE(true),
  /**
   * The connection holds tokens that the provider never refused: they were here, and those of the
   * backup would have displaced them untried; or they are those of the backup, and the provider
   * refuses us. To be tried again when our settings are mended, or the provider refused the tokens.
   */
  UNREFUSED(false),
  /** The provider could not be asked, or did not answer; to be tried again. */
  UNREACHABLE(false),
  /** The provider is not set up here; to be tried again when it is. */
  NOT_CONFIGURED(false);

  private final boolean settled;

  RestoreVerdict(boolean settled) {
    this.settled = settled;
  }

  /** Whether another try would bring nothing new. */
  public boolean settled() {
    return settled;
  }
}
