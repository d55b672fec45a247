package io.uprava.integrations.service;

/**
 * Gives the events of one provider their effect. A CDI bean of the feature that understands them;
 * there is one for a provider.
 */
public interface WebhookEventHandler {

  /** The provider in capital letters, as in {@link ReceivedEvent#provider()}. */
  String provider();

  /**
   * Deals with an event in the transaction that holds its row: what this changes and the event's
   * new status commit together or not at all, so that an event takes effect once. It calls nothing
   * outside the database; it may run more than once for one event, since staff can replay events
   * and rehearse a replay, which is rolled back. Events come in any order. The actor of the audit
   * is the provider.
   *
   * @throws RuntimeException to have everything rolled back and tried again later; the message is
   *     shown to staff
   */
  HandlingOutcome handle(WebhookEventContent event);
}
