package io.uprava.sandbox.emulator.stripe.events;

import java.util.List;

/** The secrets of the webhook endpoint; while one is being replaced there are two. */
public interface WebhookSecrets {

  /** Those in force, the newest first. */
  List<String> active();

  /** Puts a new one into force beside the present ones. */
  void roll();

  /** Drops all but the newest. */
  void dropOld();
}
